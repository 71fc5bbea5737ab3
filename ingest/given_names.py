"""Given names (and Vietnamese family names, which stand first) common enough to tell a person from a headline.

Used only where nothing but the words themselves can say that a line is somebody's name.
"""

from __future__ import annotations

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


def starts_with_given_name(text: str) -> bool:
    """Whether the first word (or its first half, "Anne-Marie") is a common given name."""
    first = text.partition(" ")[0].casefold()
    return first in _NAMES or first.partition("-")[0] in _NAMES
