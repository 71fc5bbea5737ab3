"""Invented stories, long enough to be signed."""

from __future__ import annotations

STORY = (
    "The harbour board agreed on Tuesday to rebuild the old customs quay, which has been closed to ships since "
    "a crane fell across its rails nine winters ago. Engineers found that most of the granite can be used "
    "again.\n\n"
    "Fishermen had asked for shallow berths at the northern end. The plan gives them eleven, beside a small "
    "hall where the morning catch can be weighed and sold without leaving the water front.\n\n"
    "Work is to begin after the herring season. Until then divers will clear the basin of cables, tyres and "
    "the remains of two barges that nobody has claimed, said Mara Lindqvist, who leads the project."
)
OTHER = (
    "Pupils of three village schools spent the week counting swallows under the eaves of barns. They wrote the "
    "numbers on maps and carried them to the observatory, where volunteers compared them with the lists of "
    "earlier summers.\n\n"
    "The birds arrive later than they did a generation ago, but raise as many young. Farmers who keep a window "
    "open in spring have the largest colonies, the observatory found, and asks others to do the same.\n\n"
    "A second count is planned when the young birds leave. Whoever wants to help needs only a pencil and some "
    "patience."
)
KOREAN = (
    "새별시는 오래된 기차역 건물을 어린이 도서관으로 바꾸기로 했다고 밝혔다. 건물은 열여섯 해 동안 비어 있었고 "
    "지붕과 바닥을 모두 새로 고쳐야 한다.\n\n"
    "시는 다음 달부터 설계를 시작해 내년 가을에 문을 열 계획이다. 일층에는 그림책 방과 작은 극장이, 이층에는 "
    "동네 기록을 모은 서고가 들어선다.\n\n"
    "주민들은 지난봄 모임에서 승강장 시계를 그대로 남겨 달라고 요청했다. 나하늘 과장은 시계를 고쳐 다시 "
    "걸겠다고 약속했으며 공사 중에도 광장은 열어 둔다고 말했다."
)
