"""Common words of force and restraint: each names one thing, of one category, with one modality.

In each sentence the mention meant stands between brackets.
"""

from __future__ import annotations

import datetime as dt

import pytest

from models.mentions import MilitaryMention
from models.military import MilitaryExtractor
from models.reading import Reading
from models.signal import Category
from models.text.prepare import Preparer

PREPARER = Preparer()
EXTRACTOR = MilitaryExtractor()
DAY = dt.date(2024, 6, 3)


def read(text: str) -> tuple[MilitaryMention, ...]:
    return EXTRACTOR.read(PREPARER.prepare(text, day=DAY), Reading())


def marked(text: str) -> MilitaryMention:
    """The one mention that overlaps the brackets."""
    start, end = text.index("["), text.index("]") - 1
    (found,) = [m for m in read(text.replace("[", "").replace("]", "")) if m.start < end and start < m.end]
    return found


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("restraint", "The rebels [withdrew] from the pass at dawn."),
        ("restraint", "The gunmen [fell back] into the hills."),
        ("restraint", "The frigates turned [back to port] on Sunday."),
        ("blockade", "The navy refused to lift the [blockade]."),
        ("attack", "The army vowed not to stop its [shelling], a captain said."),
        ("attack", "Planes [dropped six bombs] on a market."),
        ("attack", "A helicopter [dropped barrel bombs] on the town."),
        ("attack", "The radio said nothing of the [bombardment]."),
        ("blockade", "Ships will be searched until the kingdom lifts its [blockade]."),
        ("attack", "The president had nothing to do with the [attack], he said."),
        ("deployment", "The [bases] opened to the fleet in 2014 have not been closed."),
        ("attack", "Border guards [clashed] with smugglers and troops near the lake."),
        ("attack", "The two patrols [clashed] on a glacier."),
        ("incursion", "About 30 soldiers [crossed the frontier] at dawn."),
        ("incursion", "Its tanks [entered the buffer zone] on Monday."),
        ("incursion", "Two drones [strayed into] Polish airspace."),
        ("incursion", "A company of rebels [slipped across] the river."),
        ("deployment", "The army [reinforced] its posts along the ridge."),
        ("deployment", "[Armoured cars were sent] to the frontier."),
        ("deployment", "Lisbon [sent a frigate] to the gulf."),
        ("deployment", "Ten [battalions] are near the demarcation line."),
        ("deployment", "Border [guards posted] on the pass fired flares."),
        ("attack", "A [barrage] of artillery hit the island."),
        ("attack", "Government troops [broke through] rebel lines."),
        ("attack", "The tanks [took the village] at noon."),
        ("attack", "Rebels [marched on] the capital."),
        ("attack", "The minister declared the army's [operation] finished."),
        ("exercise", "The two navies [exercised] with submarines off the cape."),
        ("casualties", "The army [lost 14 men] in the ambush."),
        ("weapons", "Inspectors counted the [stockpile] of mustard gas."),
        ("attack", "The police foiled nothing: the [bomb attack] killed two."),
        ("attack", "Fighters in pickup trucks [stormed] a police post near the oasis before sunrise."),
        ("attack", "The frontier troops of both sides [traded mortar fire] for a third night."),
        ("attack", "Saboteurs [blew up] a pylon on the border, the grid operator said."),
        ("attack", "Loyalist units [pushed into] the southern suburbs with armour."),
        ("attack", "A suicide bomber [struck] a barracks in the north."),
        ("attack", "Its warplanes [raided] camps inside the neighbour's territory."),
        ("attack", "Government gunships [strafed] the valley."),
        ("attack", "The sailors were [shot at] from a speedboat."),
        ("deployment", "The emirate has [called up reservists]."),
        ("deployment", "Paris [sent paratroopers] to guard the airport."),
        ("deployment", "Some 400 [marines are stationed] at the port."),
        ("deployment", "The country put its air force on [full alert]."),
        ("deployment", "Long columns of tanks and trucks [moved] towards the frontier."),
        ("weapons", "The north [test-fired] two rockets from a submarine."),
        ("weapons", "The ministry showed off a new [hypersonic missile]."),
        ("exercise", "Ten thousand men took part in a [military exercise] by the lake."),
        ("exercise", "The fleet began [manoeuvres] off the cape."),
        ("incursion", "Two bombers [violated Estonian airspace] for a minute."),
        ("incursion", "A patrol of six soldiers [crossed the border] by mistake."),
        ("incursion", "Chinese coast guard ships [sailed into] waters near the islets."),
        ("incursion", "Norwegian jets were [scrambled] to meet two bombers."),
        ("restraint", "The [truce] has held for a month."),
        ("restraint", "Both sides [pulled back] their heavy guns."),
        ("restraint", "The last foreign soldiers left after 20 years: the [withdrawal] is complete."),
        ("restraint", "The two presidents signed a [ceasefire]."),
        ("channel", "The defence ministers used the [hotline] on Monday."),
        ("conflict", "[Fighting] raged for a third week."),
        ("blockade", "Gunboats kept up the [blockade] of the port."),
        ("casualties", "The shelling [killed] two farmers."),
        ("casualties", "Four soldiers were [wounded] by a mine."),
        ("threat", "The council issued an [ultimatum]."),
        ("attack", "The council condemned the [shelling] of the port."),
        ("attack", "Troops [dropped grenades] from drones on a trench."),
        ("blockade", "They will not talk until the [blockade] is lifted."),
        ("attack", "The rebels refused to stop the [shelling]."),
        ("deployment", "Nothing will change while the [troops remain] there."),
        ("conflict", "The [war] shows no sign of ending."),
        ("attack", "The guerrillas did not stop their [raids]."),
        ("restraint", "The [truce] held overnight."),
        ("restraint", "The army has [withdrawn] from the valley, the soldiers said."),
        ("blockade", "The junta refused to end its [siege] of the port."),
        ("blockade", "The admiral ruled out lifting the [blockade]."),
        ("attack", "The communique said nothing about the [raid]."),
        ("attack", "Jets [dropped incendiary bombs] on the forest."),
        ("casualties", "Gunners [brought down two helicopters] over the delta."),
        ("casualties", "The mine [claimed six lives]."),
        ("attack", "Mortar rounds [fell on] the bus station."),
        ("attack", "Paramilitaries [burned] three villages near the lake."),
        ("attack", "The guerrillas [set a fuel depot ablaze]."),
        ("incursion", "Armoured columns [poured over] the border at dawn."),
        ("restraint", "Fighters [handed in their rifles] at a school."),
        ("restraint", "The last foreign battalion [left] on Sunday."),
        ("restraint", "The [guns fell silent] along the ridge."),
        ("blockade", "Gunboats [closed the delta to shipping]."),
        ("exercise", "The air force [rehearsed a strike] on a dam."),
    ],
)
def test_asserted(category: Category, text: str) -> None:
    found = marked(text)
    assert (found.category, found.modality) == (category, "asserted")


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("restraint", "Mediators gave up their attempt to broker a [ceasefire]."),
        ("restraint", "The [withdrawal] of the garrison has been suspended."),
        ("restraint", "The junta rebuffed an appeal by the bishops to [lay down its arms]."),
        ("restraint", "The general turned down a request from the union to [pull back] his tanks."),
        ("restraint", "A [truce], declared in March, has broken down."),
        ("attack", "The president ordered his forces to halt the [offensive]."),
        ("attack", "The army agreed to stop its [raids]."),
        ("attack", "A spokesman dismissed talk of an [invasion]."),
        ("attack", "He brushed aside rumours of a coming [attack]."),
        (
            "deployment",
            "The minister dismissed as nonsense a report that [tanks had been sent] to the frontier.",
        ),
        ("deployment", "Officials played down reports that [troops were massing] on the border."),
        ("conflict", "Nobody thinks that there will be a [war]."),
        ("exercise", "Plans for a landing [drill] were dropped on Friday."),
        ("exercise", "The navy shelved plans for joint [exercises] in the autumn."),
        ("attack", "The air force abandoned a plan to [bomb] the bridges."),
        ("weapons", "The cabinet scrapped an order for [howitzers]."),
        ("weapons", "The ministry denied that it was building a [missile base]."),
        ("weapons", "The kingdom denied [arming] the rebels."),
        ("weapons", "He denied that his country had [supplied rockets] to the militia."),
        ("casualties", "Nobody was [hurt] when the mortars fell."),
        ("casualties", "The rocket [killed] no one."),
        ("incursion", "The navy denied that its boats had [entered Korean waters]."),
        ("incursion", "The colonel denied that his men had [crossed the border]."),
        ("incursion", "The navy [intercepted] no foreign vessel."),
        ("threat", "Manila said the drill was [no threat] to anybody."),
        ("deployment", "The republic denies that it has [sent a single soldier] over the river."),
        ("attack", "The rebels ruled out an [assault] on the capital."),
        ("threat", "The chancellor ruled out [force]."),
        ("channel", "The navies' [consultation channel] has been suspended."),
        ("channel", "The [hot line] between the two staffs was cut."),
        ("deployment", "The chancellor refused to [send warships]."),
        ("deployment", "No [troops will be sent], the minister said."),
        ("deployment", "The army called off the [deployment]."),
        ("attack", "The army denied having [fired on] the convoy."),
        ("attack", "No [shots were fired], the coast guard said."),
        ("attack", "The [attack] never took place, a judge found."),
        ("deployment", "The minister said no [ground troops] would go."),
        ("deployment", "Warsaw has not [moved any troops], its general staff said."),
        ("weapons", "The sultanate said it had never [sold arms] to the rebels."),
        ("weapons", "The country has no [nuclear weapons], its envoy said."),
        ("weapons", "Parliament blocked the [sale of drones] to the junta."),
        ("exercise", "The allies cancelled their spring [war games]."),
        ("incursion", "Ankara denied that its jets had [violated Greek airspace]."),
        ("restraint", "The rebels said they would not [lay down their arms]."),
        ("restraint", "Talks failed and there will be no [truce]."),
        ("channel", "Pyongyang no longer answers the [military hotline]."),
        ("channel", "The south broke off [military talks]."),
        ("conflict", "The premier ruled out [war] over the river."),
        ("conflict", "The accord ended the [civil war]."),
        ("blockade", "The [siege] of the town was lifted after 90 days."),
        ("casualties", "There were no [casualties]."),
        ("restraint", "The envoys failed to arrange a [ceasefire]."),
        ("restraint", "Efforts to secure a [truce] have failed."),
        ("restraint", "The commander rejected any [withdrawal]."),
        ("restraint", "The rebels tore up the [truce]."),
        ("restraint", "The [withdrawal] was halted in May."),
        ("threat", "The premier renounced the [use of force]."),
        ("attack", "The minister denied any plan for an [invasion]."),
        ("attack", "The spokesman called reports of an [attack] nonsense."),
        ("attack", "He rejected suggestions that the army had [shelled] the camp."),
        ("attack", "The junta suspended its [offensive]."),
        ("attack", "The army has stopped its [air raids]."),
        ("attack", "The general ordered a halt to the [bombardment]."),
        ("conflict", "Nobody expects a [war]."),
        ("exercise", "The spring [manoeuvres] of the fleet were called off."),
        ("exercise", "There will be no [naval exercise] this year."),
        ("deployment", "Paris dropped plans to [send troops]."),
        ("deployment", "Madrid scrapped its plan to [deploy two frigates]."),
        ("weapons", "The kingdom denied that it had bought [missiles]."),
        ("weapons", "It denied developing [nuclear weapons]."),
        ("casualties", "No one was [killed]."),
        ("incursion", "Beijing denied that its planes had [entered Taiwanese airspace]."),
        ("restraint", "The envoys abandoned their effort to arrange a [truce]."),
        ("restraint", "The [pullout] of the brigade has been put off."),
        ("attack", "A general scoffed at talk of an [invasion]."),
        ("attack", "The premier rejected accusations of [bombing] the camp."),
        ("exercise", "Plans for a desert [exercise] with live fire were shelved."),
    ],
)
def test_negated(category: Category, text: str) -> None:
    found = marked(text)
    assert (found.category, found.modality) == (category, "negated")


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("restraint", "A [ceasefire] is under discussion in Cairo, mediators said."),
        ("restraint", "The envoys have talked of a [truce] over the holiday."),
        ("restraint", "A [pullback] from the ridge is being negotiated."),
        ("restraint", "Monitors could land within days of a [truce]."),
        ("restraint", "A [withdrawal] so soon would be a surprise, an officer said."),
        ("restraint", "Only a lasting [armistice] would satisfy the island."),
        ("restraint", "There was talk of a [ceasefire] before the weekend."),
        ("restraint", "The two armies are working on a [disengagement]."),
        ("restraint", "The idea of a [humanitarian pause] was raised in Geneva."),
        ("restraint", "A [truce] seems within reach, the mediator said."),
        ("attack", "The government fears that a [raid] on the dam is being prepared."),
        ("attack", "Bombers are on standby for [strikes] on the island."),
        ("conflict", "A [war] over the delta looked likely in spring."),
        ("conflict", "The quarrel could lead to a [naval incident]."),
        ("weapons", "He called the sale a spur to an [arms race]."),
        ("exercise", "The joint [drill] in May could still be held."),
        ("threat", "The council may vote on a text that authorises the [use of force]."),
        ("threat", "The premier has never ruled out [force]."),
        ("threat", "No one has taken the [military option] off the table."),
        ("attack", "Neither capital has ruled out an [attack]."),
        ("attack", "Analysts see a risk that the rebels [seize] the airport."),
        ("deployment", "Sweden is weighing whether to [send troops] to the strait."),
        ("deployment", "A [naval mission] could be agreed by June."),
        ("deployment", "[Peacekeepers] may be sent to the valley."),
        ("attack", "Farmers fear another [raid] across the river."),
        ("attack", "It warned its citizens of a possible [drone attack]."),
        ("attack", "Generals are considering a [counteroffensive] in the south."),
        ("deployment", "The alliance may [send a battalion] to the islands."),
        ("deployment", "The senate debated whether to [send peacekeepers]."),
        ("weapons", "The senate may approve the [sale of fighter jets] next month."),
        ("exercise", "The allies could postpone the [war games] as a gesture."),
        ("restraint", "The pope appealed for a [ceasefire]."),
        ("restraint", "A [buffer zone] may be set up along the river."),
        ("restraint", "Whether the truce will last is unclear, but a new [ceasefire] could be signed."),
        ("channel", "Washington wants to restore [military-to-military contacts]."),
        ("conflict", "Diplomats warn that the row could turn into [war]."),
        ("casualties", "Dozens may have been [killed], aid workers feared."),
        ("restraint", "A [truce] was mooted by Oman on Friday."),
        ("restraint", "The clans are discussing a [ceasefire]."),
        ("restraint", "Negotiators will try to agree on a [ceasefire]."),
        ("restraint", "Turkey offered to mediate a [truce]."),
        ("restraint", "The [ceasefire] proposed by Cairo is being studied."),
        ("restraint", "Hopes for a [truce] rose after the call."),
        ("attack", "Fears that an [attack] could disrupt the vote are growing."),
        ("attack", "Residents worry about a new [offensive]."),
        ("attack", "It is feared that the [bombardment] may resume."),
        ("conflict", "Many fear that the dispute will end in [war]."),
        ("conflict", "A [conflict] over the strait is likely, the paper wrote."),
        ("threat", "A draft that would permit the [use of force] is being circulated."),
        ("threat", "The resolution would authorise [military force]."),
        ("restraint", "A [truce] for the harvest is being considered in Lome."),
        ("restraint", "The two staffs spoke of a [pullback] from the bridge."),
        ("restraint", "The monitors may arrive within hours of a [ceasefire]."),
        ("threat", "Neither minister excluded it; nobody has ruled out the [use of force]."),
    ],
)
def test_possible(category: Category, text: str) -> None:
    found = marked(text)
    assert (found.category, found.modality) == (category, "possible")


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("restraint", "A ten-day [truce] between the clans and the army takes effect on Friday."),
        ("restraint", "The last battalions will be [withdrawn] by spring."),
        ("exercise", "The naval [drills] are set to last until Sunday."),
        ("exercise", "The [exercise] will run for a week, a colonel said; troops are ready."),
        ("exercise", "The annual [manoeuvres] of the two armies begin on Monday."),
        ("deployment", "A [partial mobilisation] would be ordered on Sunday, the minister said."),
        ("deployment", "Two [destroyers will sail] to the strait next week."),
        ("weapons", "The first [launchers are to be delivered] in May."),
        ("weapons", "The republic will receive 20 [F-16s] next year."),
        ("exercise", "The admiral ruled out cancelling the [drills]."),
        ("threat", "He said his country would [react with the utmost force]."),
        ("threat", "The admiral vowed that the intruders would [pay the price]."),
        ("threat", "The marshal said he would not [hesitate to use] missiles."),
        ("threat", "The north would regard sanctions as an [act of war]."),
        ("threat", "Sentries had orders to [shoot on sight]."),
        ("attack", "The army is to [launch an offensive] in spring."),
        ("deployment", "The alliance will [deploy two brigades] in June."),
        ("attack", "A spokesman said that the army would [strike] the depots again."),
        ("attack", "An [offensive] will begin once the snow melts, the marshal told deputies."),
        ("deployment", "London plans to [station 900 soldiers] in the republic."),
        ("deployment", "Another [brigade will arrive] by Christmas."),
        ("weapons", "Berlin will [deliver 18 howitzers] this summer."),
        ("weapons", "Seoul agreed to [supply shells] to Poland."),
        ("exercise", "The two armies plan [joint drills] in October."),
        ("exercise", "A naval [exercise] is to be held off the cape in spring."),
        ("restraint", "The army will [pull out] of the enclave by May."),
        ("restraint", "Under the accord the militia is to [hand over its heavy weapons]."),
        ("restraint", "The [ceasefire] is due to begin at midnight."),
        ("channel", "The two armies will reopen the [hotline]."),
        ("threat", "The general said that any attack would be answered [with force]."),
        ("threat", "Tehran [vowed revenge] for the colonel's death."),
        ("restraint", "The sides agreed on the [withdrawal] of all foreign troops."),
        ("restraint", "A [ceasefire] is to take effect at dawn."),
        ("exercise", "[War games] are due to start on Monday."),
        ("exercise", "The [drill] is scheduled for June; soldiers of four armies take part."),
        ("exercise", "A [live-fire exercise] will take place off the coast."),
        ("exercise", "The navy announced [naval drills] for May."),
        ("deployment", "The ministry said that 2,000 more [soldiers would be sent]."),
        ("deployment", "The alliance decided to [deploy a brigade]."),
        ("attack", "The prime minister vowed to continue the [offensive]."),
        ("attack", "The army said it would go on [bombing] the hills."),
        ("exercise", "The navy will not cancel the [drills] off the cape."),
        ("exercise", "The minister refused to call off the [war games]."),
        ("threat", "The marshal threatened to [turn the port into rubble]."),
        ("threat", "The militia declared that tankers were [legitimate targets]."),
    ],
)
def test_intended(category: Category, text: str) -> None:
    found = marked(text)
    assert (found.category, found.modality) == (category, "intended")


@pytest.mark.parametrize(
    ("category", "text"),
    [
        ("casualties", "They broke off ties after their war in 1982, in which 900 men [died]."),
        ("conflict", "The neighbours [fought a war] in 1941."),
        ("attack", "The two armies [clashed] in 1981."),
        ("attack", "In 1974 the island was [invaded] from the north."),
        ("conflict", "The two fought a border [war] in 1969."),
        ("casualties", "More than 3,000 people were [killed] there in 1991."),
        ("conflict", "The border has been closed since a [war] in 1994."),
        ("attack", "The embassy was [bombed] in 1998."),
        ("casualties", "In 1988, 290 people died when the plane was [shot down]."),
    ],
)
def test_historical(category: Category, text: str) -> None:
    found = marked(text)
    assert (found.category, found.modality) == (category, "historical")


@pytest.mark.parametrize(
    "text",
    [
        "The minister withdrew his bill after a row with the army's doctors.",
        "Airline carriers clashed with pilots over pay.",
        "A barrage of complaints met the company's new tariffs.",
        "Banks clashed with the regulator over fees.",
        "The rescue operation by the coast guard went on all night.",
        "The company will withdraw from the market.",
        "Britain pulled out of the trade talks.",
        "A court operation manual was published.",
        "The team exercised in the gym.",
        "Refugees crossed the border in search of food.",
        "The president entered the hall.",
        "Doctors said the operation on the soldier went well.",
        "The consulate in Port Louis was closed on Monday.",
        "A grain agreement was sealed on Friday between Port-au-Prince and the growers.",
        "The city is closing eighty shops in Port Moresby.",
    ],
)
def test_peaceful_senses_are_no_mention(text: str) -> None:
    assert read(text) == ()
