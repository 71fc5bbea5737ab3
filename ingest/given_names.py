"""Given names (and Vietnamese family names, which stand first) common enough to tell a person from a headline.

Used only where nothing but the words themselves can say that a line is somebody's name.
"""

from __future__ import annotations

from collections.abc import Set

_NAMES = frozenset(
    """
    aarav aaron abby abdul abhishek abigail adam addison adele aditi aditya adrian adriana adrien adéla afonso
    agata agathe agnes agnieszka ahmed ahmet aidan aino aisha aitor ajay akash akhil alain alan alana alba
    albert alberto alec alejandra alejandro aleksander aleksandr aleksandra alena alessandra alessandro alessia
    alessio alex alexa alexander alexandra alexandre alexandria alexis alfie alfonso alfred ali alice alicia
    alina aline alison alistair alix allison alma alper alyssa amanda amandine ambra amelia amelie amina amir
    amit amrita amy amélie ana anand anaïs anders andre andrea andreas andrei andreia andrew andrzej andré
    andréa andrés andy angela angelika angus anika anil anish anita anja anjali anke ankit ankita ann anna anne
    anne-lise anne-sophie annette annika anouk anthony antje antoine antoinette anton antonella antonia antonin
    antonio antti antónio anu anuj anurag anwar aparna araceli ariana ariane arianna ariel arild arja arjen
    arjun arlene armando armin arnaud arne arnold arthur arto arturo arun arvid asad asbjørn ashish ashleigh
    ashley ashok ashwin asier asif aslı astrid atle aubrey audrey august aurélie aurélien axel aydın ayesha ayla
    aymeric aynur aysun ayşe ayşegül baptiste barbara barbora barry bart bastian bastien batuhan başak beate
    beatrice beatrix beatriz becca becky begoña ben benedetta benjamin benoit benoît bente berit berk bernadette
    bernard bernardo bernd bernhard bernie beth bethany bettina betty betül bharat bianca bilal bill birgit
    birgitte bjarne björn bjørn blandine bob bodil bonnie boris borja božena brad bradley bram brandon brenda
    brendan brett brian brianna brice bridget brigitte britt brittany brody bronwyn bruce bruna bruno bryan
    bryce burak burcu byron bérénice bùi büşra caitlin callum cameron camila camilla camille camillo candice
    caner cansu cara carina carl carla carlo carlos carlotta carlton carly carmen carol carola carolin carolina
    caroline carolyn carrie carsten casey casper cassandra cassie caterina catherine catriona cecilia cem cemal
    ceren chad chantal charles charlotte charlène cheryl chiara chloe chloé chris christa christelle christer
    christian christiane christie christin christina christine christoph christophe christopher christy ciara
    ciaran cindy cinzia claire clara clare claudia claudio claus clayton clemens cláudia cláudio clémence
    clément clémentine colin colleen connor conor constanza coralie corentin corey cornelia corrado costanza
    courtney craig cristian cristiana cristiano cristina cristóbal curtis cynthia cyril cécile céline césar daan
    dagmar damian damien dana daniel daniela daniele danielle danièle daphne darcy dario darren darryl dave
    david davide dean deanna debbie debora deborah declan deepa deepak delphine denis denise dennis derek
    derrick desmond devika devin dexter diana diane didem didier diego dieter dietmar dilek dinesh diogo dirk
    dirk-jan divya dmitri domenico dominic dominik dominika don donald donatella donna doris dorothea dorothy
    doug douglas duarte duncan duygu dwayne dylan débora dương eamon ebba ebru ece edith edmund edoardo edson
    eduarda eduardo edward edwin eefje eero eeva egil eileen einar eino eirik ekaterina elaine eleanor elena
    eleonora eli elias elijah elin elina elisa elisabet elisabeth elisabetta elise elizabeth eliška elke ella
    ellen ellie ellinor elliot elliott ellis eloise elsa elsie elvira emanuela emanuele emeline emil emilia
    emiliano emilie emilio emily emine emma emmanuel emmanuelle emmet emrah emre encarna enrica enrique enzo
    ercan erdem eren erhan eric erica erich erik erika erin erkan erkki erlend ernst esa esmee espen esra
    esteban estefanía estelle esther ethan ettore eugen eugenia eugenio eugénie eva evan evelina evelyn ewa ewan
    ewelina ezequiel fabian fabiana fabien fabio fabrice fabrizio fabrício facundo faisal fanny farah farhan
    fatih fatima fatma fawad federica federico felicitas felicity felipe felix femke ferdinando fergus ferhat
    fermín fernanda fernando fikret filip filippo filiz fiona fiorenza flavia flavien flavio flemming flora
    florencia florent florian flávia flávio frances francesca francesco francine francisco frank frankie
    františek franz franziska françois françoise fred freddie frederik fredrik freya frida friederike friedrich
    frits frode frédéric frédérique fulvio furkan fábio félix gabriel gabriela gabriele gabriella gabrielle gaia
    gamze gareth gary gastón gaurav gauthier gavin gaël gaëlle geert geeta geir gemma genevieve geneviève
    gennaro geoff geoffrey geoffroy georg george georgie georgina gerald gerardo gerd gerhard germán gerrit gert
    ghislain ghulam giacomo giada gian giancarlo gianfranco gianluca gianmarco gianni gianpaolo gijs gilles
    gillian gina giorgia giorgio giovana giovanna giovanni gisela gisele gitte giulia giuliana giuliano giuseppe
    giuseppina gizem glenn gonzalo gonçalo gordon graham greg gregor grzegorz grégoire grégory gudrun guido
    guilaine guilhem guilherme guillaume guillermo gunhild gunn gunnar guro gustaf gustav gustavo guus gwen
    gwenaëlle gérald gérard gökhan göran gøran gülay gülşen günter günther hacer hailey hakan haley halil halit
    hamish hampus hamza hana hande hanna hannah hanne hannes hannu hans harald harish harri harriet harrison
    harry harsh hasan hassan hatice hayden hayley hayri heather hector hedda hege heidi heike heikki heiko
    heinrich heinz heitor helder helen helena helene helga heli helmut hendrik henning henri henriette henrik
    henrique henry henryk herbert hermann hernán hervé hidde hilary hilde hilkka hillary hina holger honza horst
    howard hoàng hubert hugo hugues hussain huỳnh håkan håkon håvard hélène hülya hüseyin hồ ian iara ibrahim
    ignacio igor iida ike ilaria ilker ilkka ilona ilse imogen imran ina ines inge ingeborg inger ingo ingrid
    ingvild inma inés inês ipek irene iris irja irma irving isaac isabel isabella isabelle isha isidro ismail
    ivan ivana ivo iván iwona jaakko jaap jacek jacinta jack jackie jaclyn jacob jacopo jacqueline jacques jaime
    jake jakob jakub james jamie jan jana jane janet jani janina janne jannis janusz jaqueline jared jari jarmo
    jaroslav jarosław jarrod jasmine jason jasper javed javi javier jayne jean jean-baptiste jean-christophe
    jean-françois jean-luc jean-marc jean-michel jean-paul jean-philippe jean-pierre jeanette jeannie jedidiah
    jeff jeffrey jelle jenna jennifer jenny jens jeppe jeremy jeroen jerome jerry jerzy jesper jesse jessica
    jesús jill jillian jim jimena jitka jiří joachim joakim joan joana joanna joanne joaquín jocelyn jodi jodie
    joe joel joep joey johan johann johanna johannes john johnny jolanta jolene jon jonas jonathan jonna jonny
    joost jordan jordi jorge joris josef josefin josefina josep joseph josephine josh joshua josiane josé jouko
    jouni joyce jozef joão joël joëlle juan judith judy juha juhani jukka jules julia julian juliana juliane
    julianna julie julien julieta julio juraj jurgen jussi justin justine justyna jutta juuso jyoti jérémie
    jérémy jérôme jörg jörn jørgen jørn júlia júlio jürgen kaan kaare kaarina kadir kai kaisa kaitlin kaitlyn
    kalle kamil kamila kamran kara karen kari karin karina karl karla karol karolina karoline karsten katarina
    katarzyna katarína kate kateřina katharina katherine kathleen kathrin kathryn kathy katia katie katja katri
    katrin katy kavita kay kayla keira keith kelly kelsey kemal ken kendall kenneth kerem kerry kerstin kevin
    khalid kieran kim kimberly kiran kirsi kirsten kirsti kirsty kjell kjersti kjetil klaus knut koen konrad
    koos krishna kristen kristi kristian kristin kristina kristoffer kristy kristýna krystyna krzysztof kunal
    kurt kyle kylie kåre kübra lachlan ladislav laetitia lakshmi lalit lara larissa larry lars lasse laura
    lauren laurence laurent lauri laurie laurène lavinia layla lea leah leandro leanne leena leendert leif leigh
    leila lena lene lenka leo leon leonard leonie leslie leszek leticia letícia levent lewis liam libor lidia
    lieke lieve lillian lily linda lindsay lindsey linnea linnéa lionel lisa lisbeth liz lloyd lois lorena
    lorenz lorenza lorenzo lori lorraine lotte louis louise loïc luana luboš luc luca lucas lucia luciana
    luciano lucie lucile lucy lucía ludovic luigi luis luisa luiz luiza lukas luke lukáš lutz luís luísa lydia
    lynda lynn lynne léa léna léo léonard lê lígia lívia lý maaike maarten macarena maciej mackenzie maddie
    madeleine madeline madhu mads magdalena maggie magnus mahesh mahmoud mahmut maija maike maiken malcolm
    malene malin mallory malte mandy manfred manish manoj manon manu manuel manuela mara marc marc-antoine
    marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus marek margaret margareta margaux
    margherita margot margrethe mari maria mariam mariana mariangela marianne mariano maribel marie
    marie-christine marie-claude marie-france marieke marilena marina marine mario marion marisa marit marius
    mariusz marja marjo marjolein marjorie marjut mark markku markus markéta marlene marloes marlon marnix
    marsha marta marte martha martin martina marvin mary maryam maryline marzena marília massimiliano massimo
    mateus matheus mathias mathieu mathilde matilde mats matt matteo matthew matthias matti mattia mattias
    matías matěj maud maura maureen maurice mauricio maurizio mauro max maxence maxime maximilian maxine maya
    maëlle małgorzata meena meera megan meghan mehmet mehtap melanie melih melike melissa meltem meredith merete
    merja merle mert merve mesut metin mette mia micah michael michaela michal michał michel michela michele
    michelle mick mickaël mickey mieke miguel miika mika mikael mike mikkel mikko mikołaj milan milena miloš
    mindy minna minnie mira miriam mirjam mirko miroslav mirosław mitch mitchell mogens mohamed mohammad
    mohammed mohan mohit molly mona monica monika monique montse morgan morgane moritz morten muhammad muharrem
    mukesh murat muriel murilo mustafa mylène myra myriam márcia márcio mélanie mónica mônica mücahit nadeem
    nadia nadine nancy nasir natacha natalia natalie natasha nate nathalie nathan natália naveen nazlı neal
    necati ned neha neil nele nerea nesrin nguyễn ngô niall niccolò nicholas nick nicola nicolas nicole
    nicoletta nicolás nicolò niek niels nigel nihat nikhil nikki niklas niko nikolaj nikolaus nilgün nils nina
    nisha nitin noah noelia noemi noora nora norbert norma norman noémi noémie nuno nuray nurcan nuria nélson
    néstor núria océane oddvar odile okan ola olav oldřich ole oliver olivia olivier olli olof omar ondřej orhan
    oriol orla ornella orsola osama oscar oskar osman ottavia otto otávio outi owen oğuz paavo pablo paige
    pallavi palle paloma pamela pankaj paola paolo pascal pascale pasquale patricia patricio patrick patrik
    patrizia patryk patrícia patsy patty paul paula paulien paulina pauline paulo pavel pavla pavlína paweł
    payal pedro peggy pekka pelin pelle penelope pentti pepa pepe percy pernilla pernille perrine perry peter
    petr petra petri petter phan phil philip philipp philippe philippine phoebe phyllis phạm pia pierluigi piero
    pierre pierre-yves pieter pietro pilar piotr polly pooja poul prabhat pradeep prakash pranav prashant
    praveen preben preeti priscila priscilla priya priyanka przemysław päivi päivikki pınar quentin quinn rachel
    radek radka radosław rafael rafaela rafał raffaele raffaella ragnar ragnhild rahul raija raimund rainer
    rajat rajeev rajesh rakesh ralf ralph ramesh ramona ramón randall randi randy raphael raphaëlle raquel
    rashid rasmus raul ravi raúl rebecca recep reese reetta refik regina reijo reinhard rekha renan renata
    renate renato renske rené reuben rhiannon rhys rianne ricardo riccardo richard rick ricky riikka riina rik
    rikke riley risto rita ritu ritva roald rob robbie robert roberta roberto robin robyn rocío roderick rodney
    rodrigo roel roger rogério rohan rohit roland rolf romain roman romane romina ron ronald ronan ronnie rory
    rosa rosalind rosana rosanna rosemary rosie ross rowan roxana roxane roxanne rubén rudolf rui rune rupert
    russell rutger ruth ruud ryan ryszard régis rémi rémy rıza saad saara sabine sabrina sachin sadie saeed
    sakari sally salman salvatore sam samantha sameer sami samir samuel samuli sana sandeep sander sandra sanjay
    sanjeev sanna sanne santosh saoirse sara sarah sascha sasha saskia satu scarlett scott sean sebastian
    sebastián sedat selim selin selçuk semra seppo serap serdar serena serge sergei sergi sergio serhat serkan
    seth sevil shahid shalini shane shannon sharon shashank shaun shauna sheila shelby shelley sherry shilpa
    shirley shreya shruti shweta sibel siddharth siebe sienna sigrid sigurd silje silke silvana silvia silvio
    simon simona simone sinan sinead sjoerd smita sneha sofia sofía solenne solveig solène sonal songül sonia
    sonja sonya sophia sophie spencer srinivas stacey stacy stanislav stanisław stefan stefania stefanie stefano
    steffen stella steph stephan stephanie stephen steve steven stian stig stijn stina stuart sturla stéphane
    stéphanie subhash sudhir suman sumit sunil sunita suresh susan susana susann susanna susanne suzanne suzy
    sven svenja sverre swati sylvain sylvester sylvia sylvie synne szymon sébastien ségolène sérgio séverine
    sónia sônia søren süleyman sławomir tabitha taco tadeusz taina tamara tamsin tanguy tania tanja tanvi tapani
    tapio tara tariq tarja tarun tarık tasha tatiana tatiane taylor ted teemu terence teresa tereza terhi teri
    terje tero terri terry tessa teun thaís thea theo theodore theresa therese thiago thibaud thibault thibaut
    thierry thijmen thijs thomas thorbjørn thorsten théo théophile tiago tiffany tiina tijs till tim timo
    timothée tina tine tiziana tiziano tjeerd tobias todd tolga tom tomasz tomi tommaso tommy tomás tomáš toni
    tony toon tora torbjörn torbjørn tore torsten tove tracey tracy travis trent trevor trine trish trisha
    tristan troels trond trần tuba tuija tuncay tuomas tuomo turgut tuula tuva tuğba tyler uday ulf ulla ulrich
    ulrika ulrike umberto ursula urszula usman uta ute uwe uğur vagner valentin valentina valentine valeria
    valerio valéria valérie vanessa varun vegard vera verena vernon veronica veronika verónica vesa veysel
    vibeke vicente vicenç vicki vicky victor victoria vidar vidya vijay vikas vikram viktor vilde ville vinay
    vince vincent vincenzo vineet vinod vinícius violaine virginie virpi vishal vito vittoria vittorio vivek
    vivian viviana viviane vladimir vladimír vojtěch volkan volker václav väinö véronique víctor vítor võ věra
    vũ wagner wallace walter wanda waqas wayne wendy werner wesley whitney wiktor wilfred wilhelm will willem
    william wim winston witold wojciech wojtek wolf wolfgang wouter xavi xavier ximena yann yannick yash yasin
    yasir yasmin yeliz yiğit yngve yolanda youssef yusuf yvan yves yvette yvonne zac zach zachary zahid zainab
    zara zbigniew zdeněk zdzisław zehra zeki zeynep zoe zoey zofia zoé zuzana zuzanna álvaro ángela åsa åse
    çağla çiğdem édouard élise élodie éloïse éric étienne ísis íñigo óscar ömer ömür örjan özcan özge özgür
    özlem øystein øyvind ümit đặng đỗ ľubomír ľuboš łukasz şahin şebnem şenol şeyma štěpán šárka александр
    александра алексей алина алла алёна анастасия анатолій андрей андрій анна антон артем артём богдан борис
    вʼячеслав вадим валентин валентина валерий валерия василий василь виктор виктория виталий влад владимир
    владислав володимир всеволод вячеслав віктор вікторія віталій галина ганна георгий глеб григорий григорій
    дарина дарья денис дмитрий дмитро евгений евгения егор екатерина елена елизавета жанна иван игорь илья инна
    ирина катерина кирилл кирило константин костянтин ксения ксенія лариса леонид леся лидия людмила максим
    марʼяна маргарита марина мария марк микита микола мирослав михаил михайло назар наталия наталья наталія
    никита николай нина оксана олег олександр олександра олексій олена ольга остап павел павло петр петро полина
    пётр ростислав руслан светлана святослав світлана семён сергей сергій софья софія станислав станіслав степан
    тамара тарас татьяна тетяна тимофій тимур уляна фёдор эдуард юлия юлія юрий юрій яков яна ярослав ярослава
    євген євгенія іван ігор ілля ірина
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
