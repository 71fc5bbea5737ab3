"""Given names (and Vietnamese family names, which stand first) common enough to tell a person from a headline.

Used only where nothing but the words themselves can say that a line is somebody's name.
"""

from __future__ import annotations

from collections.abc import Set

_NAMES = frozenset(
    """
    aaron abdul abigail adam adrian agnes ahmed alan alana albert alberto alejandro aleksandr alessandra
    alessandro alex alexander alexandra alexandre alfred ali alice alicia alison allison alma amanda amelia
    amelie amy ana anders andrea andreas andrei andrew andrzej andy angela angelika anika anita anja anke
    ann anna anne annette annika antje anthony antoine anton antonia antonio ariane armin arne arnold arthur
    astrid august axel barbara bastian beate beatrice beatriz ben benjamin bernard bernd bernhard bettina
    bill birgit björn bob boris brad brandon brenda brian brigitte bruce bruno camila camille carl carla
    carlo carlos carmen carol carola carolin caroline carolina catherine cecilia charles charlotte chiara
    chloe chris christa christian christiane christin christina christine christoph christopher clara clare
    claudia claus clemens cornelia craig cristina cynthia daniel daniela danielle dario dave david dean
    debora deborah denis dennis derek diana diego dieter dietmar dirk dmitri dominic dominik don donald
    dorothea doris doug douglas eduardo edward ekaterina elena eleanor eli elias elisa elisabeth elizabeth
    elke ella ellen emil emily emma emmanuel enrique eric erica erich erik erika ernst esther eugen eva evan
    evelyn fabian fabio fatima federico felix felicitas fernanda fernando filip florian frances francesca
    francesco francisco frank franz franziska fred frederik friederike friedrich gabriel gabriela gabriele
    gareth gary georg george gerald gerd gerhard gert gianluca gilles gina giovanni gisela giulia giuseppe
    gonzalo graham greg gregor guido guillaume guillermo gustavo günter günther hannah hannes hans harald
    harry heather hector heike heiko heinrich heinz helen helena helene helga helmut henning henri henrik
    henry herbert hermann hilary holger horst howard hubert hugo ian ibrahim igor ilona ina ines ingo ingrid
    irene iris isabel isabella isabelle ivan jack jacob jacqueline jakob james jamie jan jana jane janet
    janina jannis jason javier jean jeff jeffrey jenna jennifer jens jeremy jerry jesse jessica jill jim
    joachim joan joana joanna joe joel johan johann johanna johannes john jon jonas jonathan jordan jorge
    joseph joshua josé juan judith jules julia julian juliane julie julien jürgen jutta jörg jörn kai kara
    karen karin karina karl karla karolina karsten kate katharina katherine kathrin kathryn katia katie
    katja katrin kay keith kelly ken kerstin kevin kim kirsten kirsty klaus knut konrad kristian kristin
    kristina kurt kyle lars laura lauren laurent lea leah lena leo leon leonard leonie linda lisa liz lorenz
    lorenzo louis louise luca lucas lucia lucy luis luisa lukas lutz luke lydia magdalena maike malte
    manfred manuel manuela mara marc marcel marcello marco marcos marcus margaret maria mariana marianne
    marie marina mario marion marius mark markus marlene marta martha martin martina mary mathias mathieu
    matt matteo matthew matthias maurice max maximilian maya megan melanie melissa merle michael michaela
    michel michelle miguel mike milan mira miriam mohamed mohammad mohammed molly mona monica monika monique
    moritz nadia nadine nancy natalia natalie natasha nathan neil nele nicholas nick nicola nicolas nicole
    niels nikolaus nils nina noah nora norbert ole oliver olivia olivier omar oscar oskar otto pablo pamela
    paolo pascal patricia patrick paul paula paulina paulo pavel pedro peter petra philip philipp philippe
    phil pierre pia pilar rachel rafael raimund rainer ralf ralph ramona raphael raul rebecca regina
    reinhard renate renata rené ricardo richard rita rob robert roberto robin rodrigo roger roland rolf
    roman ron ronald rosa ross roxana rudolf rupert ruth ryan sabine sabrina sally sam samantha samuel
    sandra sara sarah sascha scott sean sebastian sergei sergio seth sharon shane silke silvia silvio simon
    simone sofia sonja sophia sophie stacy stefan stefanie steffen stella stephan stephanie stephen steve
    steven stuart susan susanna susanne suzanne svenja sven sylvia tamara tania tanja tatiana ted teresa
    thea theo theresa thomas thorsten till tim timo tina tobias todd tom tommy toni tony torsten tracy ulf
    ulla ulrich ulrike ursula ute uta uwe valentin valentina valeria vanessa vera verena veronica veronika
    victor victoria viktor vincent vincenzo vladimir volker walter wendy werner wilhelm will willem william
    wolf wolfgang xavier yannick yasmin yusuf yvonne zoe özlem ayşe mehmet mustafa nguyễn trần lê phạm hoàng
    huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý
    """.split()
)

# Western given names as Koreans abroad write them before a Korean family name ("데이비드 김").
_TRANSCRIBED = frozenset(
    """
    가브리엘 그레이스 그레고리 글로리아 킴벌리 나탈리 낸시 네이선 노아 니콜 다니엘 대니 대니얼 데니스 데릭
    데보라 데이비드 데이빗 도널드 도로시 딘 라이언 랜디 레베카 레이 레이먼드 레이첼 로라 로렌 로버트 로이 로저
    론 루시 루크 리디아 리사 리차드 리처드 린다 릴리 마가렛 마리 마리아 마이크 마이클 마크 마틴 매튜 매트 메리
    메간 멜리사 미셸 미셀 미쉘 바바라 배리 베티 벤 벤자민 벤저민 브라이언 브랜든 브루스 브리짓 빅터 빅토리아
    빈센트 빌 사라 사만다 사무엘 새라 새뮤얼 샌드라 샐리 샘 샤론 소피아 숀 수잔 스캇 스콧 스테파니 스테판 스티브
    스티븐 신디 실비아 아그네스 아론 아서 안나 안젤라 알렉스 알렉산더 앤 앤드루 앤드류 앤디 앤서니 앤소니 앨런
    앨리스 앨리슨 앨버트 에릭 에리카 에밀리 에스더 에드워드 에디 에바 엘레나 엘리자베스 엘리스 올리비아 웨인
    웬디 윌리엄 유니스 이사벨 이안 자넷 재니스 재스민 잭 잭슨 저스틴 제니 제니퍼 제러미 제레미 제리 제시카 제시
    제이 제이슨 제이콥 제인 제임스 제프 제프리 조나단 조너선 조던 조셉 조슈아 조앤 조이 조이스 조지 존 주디 줄리
    줄리아 쥴리 지미 지나 짐 찰스 찰리 첼시 카렌 카일 캐런 캐롤 캐롤라인 캐서린 케네스 케빈 케이트 케이티 켄
    켈리 켈빈 크리스 크리스토퍼 크리스틴 크리스티나 크리스티 클라라 클레어 클로이 타라 테드 테레사 토니 토마스
    토머스 톰 트레이시 트로이 티나 티모시 패트릭 패트리샤 폴 폴라 프랭크 프랜시스 피터 필립 하워드 한나 해나
    해리 헤더 헨리 헬렌
    """.split()
)


def is_transcribed_given_name(token: str) -> bool:
    """Whether a token is a Western given name in Hangul."""
    return token in _TRANSCRIBED


def holds_given_name(words: Set[str]) -> bool:
    """Whether one of some words in lower case is a common given name."""
    return not _NAMES.isdisjoint(words)


def starts_with_given_name(text: str) -> bool:
    """Whether the first word (or its first half, "Anne-Marie") is a common given name."""
    first = text.partition(" ")[0].casefold()
    return first in _NAMES or first.partition("-")[0] in _NAMES
