"""Only long text in another language, and a sure detector, make an article unsupported."""

# ruff: noqa: RUF001 - other scripts have letters that look like Latin ones

from __future__ import annotations

import gzip
import json
import socket
from pathlib import Path

import pytest

from models.text.language import SUPPORTED, detect_language, sure_language

ENGLISH = (
    "The two foreign ministers met for three hours in the old town hall and agreed that their deputies would meet "
    "again before the end of the month. Neither side gave any detail of what had been said about the border, where "
    "soldiers have faced each other across a narrow river since the spring floods."
)
OTHERS = {
    "de": "Die beiden Außenminister trafen sich drei Stunden lang im alten Rathaus und vereinbarten, dass ihre "
    "Stellvertreter noch vor Ende des Monats erneut zusammenkommen sollen. Keine der beiden Seiten äußerte sich dazu, "
    "was über die Grenze gesprochen worden war, an der sich seit dem Frühjahr Soldaten gegenüberstehen.",
    "fr": "Les deux ministres des affaires étrangères se sont rencontrés pendant trois heures dans l'ancien hôtel de "
    "ville et sont convenus que leurs adjoints se reverraient avant la fin du mois. Aucune des deux parties n'a donné "
    "de détails sur ce qui avait été dit au sujet de la frontière, où des soldats se font face depuis le printemps.",
    "es": "Los dos ministros de Asuntos Exteriores se reunieron durante tres horas en el antiguo ayuntamiento y "
    "acordaron que sus adjuntos volverían a verse antes de fin de mes. Ninguna de las partes dio detalles de lo que se "
    "había dicho sobre la frontera, donde los soldados se enfrentan desde la primavera.",
    "pt": "Os dois ministros dos Negócios Estrangeiros estiveram reunidos durante três horas na antiga câmara municipal "
    "e combinaram que os seus adjuntos voltariam a encontrar-se antes do fim do mês. Nenhuma das partes revelou o que "
    "tinha sido dito sobre a fronteira, onde há soldados frente a frente desde a primavera.",
    "it": "I due ministri degli Esteri si sono incontrati per tre ore nel vecchio municipio e hanno concordato che i "
    "loro vice si sarebbero rivisti prima della fine del mese. Nessuna delle due parti ha fornito dettagli su ciò che "
    "era stato detto sul confine, dove dalla primavera i soldati si fronteggiano.",
    "nl": "De twee ministers van Buitenlandse Zaken spraken drie uur lang met elkaar in het oude stadhuis en kwamen "
    "overeen dat hun plaatsvervangers elkaar nog voor het einde van de maand zouden zien. Geen van beide partijen wilde "
    "zeggen wat er over de grens was besproken, waar sinds het voorjaar soldaten tegenover elkaar staan.",
    "pl": "Obaj ministrowie spraw zagranicznych rozmawiali przez trzy godziny w starym ratuszu i uzgodnili, że ich "
    "zastępcy spotkają się ponownie przed końcem miesiąca. Żadna ze stron nie podała szczegółów rozmów o granicy, na "
    "której od wiosny stoją naprzeciw siebie żołnierze obu państw.",
    "tr": "İki dışişleri bakanı eski belediye binasında üç saat boyunca görüştü ve yardımcılarının ay sonundan önce "
    "yeniden bir araya gelmesi konusunda anlaştı. Taraflardan hiçbiri, bahardan bu yana askerlerin karşı karşıya "
    "durduğu sınır hakkında ne konuşulduğuna ilişkin ayrıntı vermedi.",
    "id": "Kedua menteri luar negeri bertemu selama tiga jam di balai kota lama dan sepakat bahwa wakil mereka akan "
    "bertemu lagi sebelum akhir bulan ini. Tidak satu pun pihak yang memberikan perincian tentang apa yang dibicarakan "
    "mengenai perbatasan, tempat para prajurit saling berhadapan sejak musim semi.",
    "ru": "Министры иностранных дел двух стран три часа беседовали в здании старой ратуши и договорились, что их "
    "заместители встретятся снова до конца месяца. Ни одна из сторон не сообщила подробностей разговора о границе, где "
    "с весны солдаты стоят друг против друга на берегах узкой реки.",
    "uk": "Міністри закордонних справ обох країн три години розмовляли в будівлі старої ратуші та домовилися, що їхні "
    "заступники зустрінуться знову до кінця місяця. Жодна зі сторін не повідомила подробиць розмови про кордон, де з "
    "весни солдати стоять один проти одного на берегах вузької річки.",
    "ar": "التقى وزيرا خارجية البلدين لمدة ثلاث ساعات في مبنى البلدية القديم واتفقا على أن يجتمع نائباهما مرة أخرى قبل "
    "نهاية الشهر. ولم يقدم أي من الطرفين تفاصيل عما قيل بشأن الحدود التي يقف عندها الجنود من الجانبين وجها لوجه منذ "
    "فصل الربيع على ضفتي نهر ضيق يفصل بين البلدين.",
    "zh": "两国外长在旧市政厅举行了三个小时的会谈，并商定双方的副外长将在月底之前再次会面。双方均未透露有关边界问题的谈话细节，"
    "自今年春天洪水退去以来，两国士兵一直在那条狭窄的河流两岸对峙。当地居民说，他们已经习惯了夜里听到对岸的口号声，"
    "但仍然希望两国政府能够尽快找到解决办法，让渡船重新通行，让学校和集市重新开放，让老人们可以再次过河看望自己的亲戚。"
    "一位不愿透露姓名的官员表示，会谈的气氛是坦率的，下一轮会谈的时间和地点将在晚些时候公布，媒体届时将获邀出席。"
    "分析人士认为，这至少说明双方都还愿意坐下来谈。",
}  # fmt: skip


@pytest.mark.parametrize("code", OTHERS)
def test_long_text_in_another_language_is_refused(code: str) -> None:
    assert sure_language(OTHERS[code]) == code


@pytest.mark.parametrize("code", OTHERS)
def test_short_text_is_never_refused(code: str) -> None:
    assert sure_language(OTHERS[code][:120]) in {None, SUPPORTED}


@pytest.mark.parametrize(
    "text", [ENGLISH, ENGLISH.upper(), ENGLISH.replace(" ", "\n"), "", "12 34", "?" * 500]
)
def test_english_and_the_unreadable_are_not_refused(text: str) -> None:
    assert sure_language(text) in {None, SUPPORTED}


@pytest.mark.parametrize("code", OTHERS)
def test_an_english_start_does_not_hide_another_language(code: str) -> None:
    assert sure_language(ENGLISH[:200] + " " + OTHERS[code] * 4) == code


def test_capitals_of_another_language_are_refused() -> None:
    assert sure_language(OTHERS["es"].upper()) == "es"


def test_answers_with_its_confidence() -> None:
    found = detect_language(ENGLISH)
    assert found is not None
    assert found.code == "en"
    assert 0.8 < found.confidence <= 1.0
    assert detect_language(" 1987 -- ") is None


def test_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert sure_language(OTHERS["de"]) == "de"


@pytest.mark.shared
def test_no_newswire_story_is_refused(shared: Path) -> None:
    """None of 3,000 English stories, many of them tables of figures, is taken for another language."""
    refused: list[str] = []
    with gzip.open(shared / "data" / "reuters21578.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line, _ in zip(lines, range(3000), strict=False):
            story = json.loads(line)
            if sure_language(story["text"]) not in {None, SUPPORTED}:
                refused.append(story["id"])
    assert refused == []
