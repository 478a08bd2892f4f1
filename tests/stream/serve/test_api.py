"""The API: every address, its filters, its problems, and what is not sent twice."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from stream.serve.access.headers import POLICY
from tests.stream.serve.made import Site, act, alert, pair, score, site, text

HOSTILE = '<script>alert(1)</script>\u202e\x00\x1b[31m & "quotes" \U0001f600'


async def test_pairs_are_listed_with_change_spark_and_why(open_site: Site) -> None:
    open_site.put(pair(tension=40), pair("RUS-UKR", tension=80), pair("ALL"))
    async with open_site.client() as client:
        answer = (await client.get("/api/v1/pairs")).json()
    assert [item["pair"] for item in answer["items"]] == ["RUS-UKR", "CHN-USA"]
    first = answer["items"][0]
    assert first["change"] == {"d1": 1.0, "d7": 2.0, "d30": None}
    assert first["spark"][-1] == 80
    assert first["why"][0]["in"] == "text"
    assert answer["next"] is None


async def test_the_cursor_of_a_page_leads_to_the_next(open_site: Site) -> None:
    open_site.put(*(pair(f"A{n}-B") for n in range(5)))
    async with open_site.client() as client:
        first = (await client.get("/api/v1/pairs", params={"limit": 3, "sort": "pair"})).json()
        rest = (
            await client.get("/api/v1/pairs", params={"limit": 3, "sort": "pair", "cursor": first["next"]})
        ).json()
    assert [item["pair"] for item in (*first["items"], *rest["items"])] == [f"A{n}-B" for n in range(5)]


async def test_a_pair_answers_its_days_between_two_dates_with_evidence_stories_and_acts(
    open_site: Site,
) -> None:
    open_site.put(
        *(pair(days=n, tension=n) for n in range(10)),
        score("a", days=1),
        act("t1"),
        act("t2", start=None, end=None),
    )
    async with open_site.client() as client:
        answer = (
            await client.get("/api/v1/pairs/CHN-USA", params={"from": "2024-05-03", "to": "2024-05-05"})
        ).json()
    assert [(day["day"], day["tension"]) for day in answer["history"]] == [
        ("2024-05-03", 2),
        ("2024-05-04", 3),
        ("2024-05-05", 4),
    ]
    assert answer["latest"]["tension"] == 9
    assert len(answer["latest"]["evidence"]) == 5
    assert [story["article"] for story in answer["stories"]] == ["a"]
    assert [item["id"] for item in answer["follow_ups"]] == ["t1", "t2"]


@pytest.mark.parametrize(
    "article_id", ["plain", "https://example.org/a/b?c=d#e", "a/../b", "ü %2F +", "/", "//", "50%"]
)
async def test_an_article_is_found_by_its_id_whatever_is_in_it(open_site: Site, article_id: str) -> None:
    open_site.put(score(article_id), text(article_id, "Its words."))
    async with open_site.client() as client:
        answer = await client.get(f"/api/v1/articles/{quote(article_id, safe='')}")
    assert answer.status_code == 200
    assert answer.json()["score"]["article"]["id"] == article_id
    assert answer.json()["text"] == "Its words."


async def test_articles_of_a_pair_come_newest_first_with_their_scores_for_it(open_site: Site) -> None:
    open_site.put(score("old", days=0), score("new", days=2), score("other", pairs=("RUS-UKR",)))
    async with open_site.client() as client:
        answer = (await client.get("/api/v1/articles", params={"pair": "CHN-USA"})).json()
        of_all = (await client.get("/api/v1/articles", params={"from": "2024-05-03"})).json()
    assert [(item["id"], item["pair"]["escalation"]) for item in answer["items"]] == [
        ("new", 0.6),
        ("old", 0.6),
    ]
    assert [item["id"] for item in of_all["items"]] == ["new"]


async def test_follow_ups_and_alerts_are_filtered(open_site: Site) -> None:
    open_site.put(
        act("t1"),
        act("t2", status="cancelled", state="cancelled"),
        alert("e1"),
        alert("e2", state="resolved"),
    )
    async with open_site.client() as client:
        acts = (await client.get("/api/v1/follow-ups?status=cancelled&status=postponed")).json()
        firing = (await client.get("/api/v1/alerts?state=firing&severity=warning")).json()
    assert [item["id"] for item in acts["items"]] == ["t2"]
    assert [item["episode"] for item in firing["items"]] == ["e1"]


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/api/v1/pairs?sort=size", "sort"),
        ("/api/v1/pairs?limit=501", "limit"),
        ("/api/v1/pairs?limit=0", "limit"),
        ("/api/v1/pairs?cursor=abc", "cursor"),
        ("/api/v1/articles?cursor=%F0%9F%98%80", "cursor"),
        ("/api/v1/pairs/CHN-USA?from=yesterday", "from"),
        ("/api/v1/follow-ups?status=maybe", "status"),
        ("/api/v1/follow-ups?from=2024-02-30", "from"),
        ("/api/v1/alerts?state=open", "state"),
        ("/api/v1/alerts?sate=firing", "sate"),
        ("/api/v1/pairs?sparse=null", "sparse"),
        ("/api/v1/stream?topics=articles", "topics"),
    ],
)
async def test_a_wrong_parameter_is_named_in_a_problem(open_site: Site, address: str, field: str) -> None:
    async with open_site.client() as client:
        answer = await client.get(address)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 400
    assert [error["field"] for error in problem["errors"]] == [field]
    assert field in problem["detail"]


@pytest.mark.parametrize(
    "address", ["/api/v1/pairs/XXX-YYY", "/api/v1/articles/none", "/api/v1/articles/%FF", "/api/v1/no", "/no"]
)
async def test_what_is_not_there_is_a_problem_with_the_remedy(open_site: Site, address: str) -> None:
    async with open_site.client() as client:
        answer = await client.get(address)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(answer.json()["detail"]) > 20


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/pairs", "/api/v1/pairs/CHN-USA", "/api/v1/articles", "/api/v1/articles/a", "/api/v1/follow-ups",
        "/api/v1/follow-ups.ics", "/api/v1/alerts", "/api/openapi.json",
    ],
)  # fmt: skip
async def test_what_a_client_has_is_not_sent_again_until_it_changes(open_site: Site, address: str) -> None:
    open_site.put(pair(), score("a"), act("t1"), alert("e1"))
    async with open_site.client() as client:
        first = await client.get(address)
        again = await client.get(address, headers={"if-none-match": f'"x", {first.headers["etag"]}'})
        assert first.status_code == 200
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert first.headers["cache-control"] == "private, no-cache"
        if "openapi" not in address:
            open_site.put(
                pair(tension=99),
                score("a", title="New"),
                act("t1", told=(0, 1)),
                alert("e1", severity="critical"),
            )
            changed = await client.get(address, headers={"if-none-match": first.headers["etag"]})
            assert changed.status_code == 200


@pytest.mark.parametrize(
    "address", ["/api/v1/pairs", "/api/v1/no", "/no", "/login", "/health/live", "/api/v1/pairs?limit=x"]
)
async def test_every_answer_forbids_what_comes_from_elsewhere(open_site: Site, address: str) -> None:
    async with open_site.client() as client:
        headers = (await client.get(address)).headers
    assert headers["content-security-policy"] == POLICY
    assert POLICY.startswith("default-src 'self';")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


async def test_large_answers_travel_compressed(open_site: Site) -> None:
    open_site.put(*(pair(f"A{n:02}-B") for n in range(50)))
    async with open_site.client() as client:
        packed = await client.get("/api/v1/pairs", headers={"accept-encoding": "gzip"})
        plain = await client.get("/api/v1/pairs", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()


async def test_head_answers_what_get_would_without_its_body(open_site: Site) -> None:
    async with open_site.client() as client:
        answer = await client.head("/api/v1/pairs")
    assert (answer.status_code, answer.content) == (200, b"")
    assert "etag" in answer.headers


async def test_hostile_text_comes_out_as_it_went_in_and_only_as_json_or_calendar(open_site: Site) -> None:
    open_site.put(
        score("a", title=HOSTILE, story=HOSTILE), text("a", HOSTILE), pair(text=HOSTILE), act("t1", text=HOSTILE),
        alert("e1", why=HOSTILE, rule=HOSTILE),
    )  # fmt: skip
    async with open_site.client() as client:
        whole = await client.get("/api/v1/articles/a")
        assert whole.json()["text"] == HOSTILE
        assert (await client.get("/api/v1/articles", params={"story": HOSTILE})).json()["items"][0][
            "title"
        ] == HOSTILE
        assert (await client.get("/api/v1/alerts", params={"rule": HOSTILE})).json()["items"][0][
            "why"
        ] == HOSTILE
        for address in (
            "/api/v1/pairs",
            "/api/v1/articles",
            "/api/v1/follow-ups",
            "/api/v1/alerts",
            f"/{quote(HOSTILE)}",
        ):
            answer = await client.get(address)
            assert answer.headers["content-type"] in {"application/json", "application/problem+json"}
            assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_client_that_comes_too_often_is_told_when_it_may_again(tmp_path: Path) -> None:
    with site(tmp_path, requests_per_minute=3) as made:
        async with made.client() as one, made.client(host="127.0.0.2") as other:
            answers = [await one.get("/api/v1/pairs") for _ in range(4)]
            assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
            assert 1 <= int(answers[-1].headers["retry-after"]) <= 20
            assert (await other.get("/api/v1/pairs")).status_code == 200
            assert (await one.get("/health/live")).status_code == 200


async def test_metrics_count_requests_and_what_is_held_by_labels_that_do_not_grow(open_site: Site) -> None:
    open_site.put(pair(), score("a"))
    async with open_site.client() as client:
        for address in ("/api/v1/pairs", "/api/v1/articles/none", *(f"/x{n}" for n in range(20))):
            await client.get(address)
        said = (await client.get("/metrics")).text
    assert 'detente_serve_held{kind="articles"} 1.0' in said
    assert 'detente_serve_requests_total{area="api",status="4xx"} 1.0' in said
    assert 'detente_serve_requests_total{area="page",status="4xx"} 20.0' in said
    assert "/x1" not in said


async def test_the_site_is_ready_only_when_it_has_caught_up(open_site: Site) -> None:
    async with open_site.client() as client:
        before = await client.get("/health/ready")
        open_site.follower.caught_up = True
        after = await client.get("/health/ready")
        live = await client.get("/health/live")
    assert (before.status_code, after.status_code, live.status_code) == (503, 200, 200)
    assert before.json()["problem"]
