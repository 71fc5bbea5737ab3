"""A headline and three paragraphs of one invented story in languages of Europe with Latin letters."""

from __future__ import annotations

WEST = {
    "de": (
        "Nordbrück schließt seinen Fähranleger",
        (
            "Der Stadtrat von Nordbrück hat am Dienstag beschlossen, den alten Fähranleger zu schließen"
            ", nachdem Gutachter die Pfähle unter der Wasserlinie verrottet fanden."
        ),
        (
            "Anwohner, die auf die Überfahrt angewiesen sind, sagten, die Entscheidung sei ohne Vorwarn"
            "ung gekommen und verlängere ihren Weg zur Arbeit um vierzig Minuten."
        ),
        (
            "„Man hat uns vor drei Jahren einen neuen Anleger versprochen, und seitdem ist nichts gebau"
            "t worden“, sagte die Bäckerin Martha Quell am Abend."
        ),
    ),
    "fr": (
        "Pontnord ferme son débarcadère",
        (
            "Le conseil municipal de Pontnord a voté mardi la fermeture de l'ancien débarcadère, après "
            "que des ingénieurs ont constaté que ses piliers avaient pourri sous la ligne d'eau."
        ),
        (
            "Les habitants qui dépendent de la traversée affirment que la décision est tombée sans aver"
            "tissement et rallonge leur trajet de quarante minutes chaque matin."
        ),
        (
            "« On nous a promis un nouvel embarcadère il y a trois ans et rien n'a été construit depuis"
            " », a déclaré Marthe Quelle, boulangère près du quai."
        ),
    ),
    "es": (
        "Puentenorte cierra su embarcadero",
        (
            "El ayuntamiento de Puentenorte votó el martes cerrar el viejo embarcadero después de que l"
            "os ingenieros comprobaran que sus pilares se habían podrido bajo el agua."
        ),
        (
            "Los vecinos que dependen del cruce dijeron que la decisión llegó sin aviso y que añadirá c"
            "uarenta minutos al camino al trabajo de muchos de ellos."
        ),
        (
            "«Nos prometieron un muelle nuevo hace tres años y desde entonces no se ha construido nada»"
            ", dijo Marta Quelez, dueña de la panadería junto al muelle."
        ),
    ),
    "it": (
        "Pontenord chiude il suo approdo",
        (
            "Il consiglio comunale di Pontenord ha votato martedì la chiusura del vecchio approdo dopo "
            "che gli ingegneri hanno trovato i piloni marciti sotto il pelo dell'acqua."
        ),
        (
            "I residenti che dipendono dal traghetto hanno detto che la decisione è arrivata senza prea"
            "vviso e aggiungerà quaranta minuti al tragitto verso il lavoro."
        ),
        (
            "«Ci avevano promesso un nuovo molo tre anni fa e da allora non si è costruito nulla», ha d"
            "etto Marta Quelli, che gestisce il forno vicino al molo."
        ),
    ),
    "pt": (
        "Pontenorte fecha o seu cais",
        (
            "A câmara de Pontenorte votou na terça-feira o encerramento do antigo cais depois de os eng"
            "enheiros terem descoberto que os pilares tinham apodrecido abaixo da linha de água."
        ),
        (
            "Os moradores que dependem da travessia disseram que a decisão chegou sem aviso e que acres"
            "centará quarenta minutos ao caminho de muitos para o trabalho."
        ),
        (
            "“Prometeram-nos um cais novo há três anos e desde então nada foi construído”, disse Marta "
            "Quel, que tem a padaria junto ao cais."
        ),
    ),
    "nl": (
        "Noordbrug sluit zijn veersteiger",
        (
            "De gemeenteraad van Noordbrug besloot dinsdag de oude veersteiger te sluiten nadat ingenie"
            "urs hadden vastgesteld dat de palen onder de waterlijn waren verrot."
        ),
        (
            "Bewoners die van de overtocht afhankelijk zijn, zeiden dat het besluit zonder waarschuwing"
            " kwam en voor velen veertig minuten reistijd naar het werk toevoegt."
        ),
        (
            "‘Ons is drie jaar geleden een nieuwe steiger beloofd en sindsdien is er niets gebouwd’, ze"
            "i Martha Kwel, die de bakkerij naast de pier bezit."
        ),
    ),
    "pl": (
        "Mostpółnoc zamyka przystań promową",
        (
            "Rada miasta Mostpółnoc zagłosowała we wtorek za zamknięciem starej przystani promowej, gdy"
            " inżynierowie stwierdzili, że jej pale zgniły poniżej linii wody."
        ),
        (
            "Mieszkańcy zależni od przeprawy powiedzieli, że decyzja zapadła bez ostrzeżenia i wydłuży "
            "wielu z nich drogę do pracy o czterdzieści minut."
        ),
        (
            "– Trzy lata temu obiecano nam nową przystań i od tego czasu nic nie zbudowano – powiedział"
            "a Marta Kwel, która prowadzi piekarnię przy molo."
        ),
    ),
    "sv": (
        "Norrbro stänger färjebryggan",
        (
            "Kommunfullmäktige i Norrbro röstade på tisdagen för att stänga den gamla färjebryggan seda"
            "n ingenjörer funnit att pålarna ruttnat under vattenlinjen."
        ),
        (
            "Boende som är beroende av överfarten sade att beslutet kom utan förvarning och lägger fyrt"
            "io minuter till mångas väg till arbetet."
        ),
        (
            "”Vi blev lovade en ny brygga för tre år sedan och sedan dess har inget byggts”, sade Marta"
            " Kvell som driver bageriet intill piren."
        ),
    ),
    "no": (
        "Nordbru stenger fergekaien",
        (
            "Kommunestyret i Nordbru stemte tirsdag for å stenge den gamle fergekaien etter at ingeniør"
            "er fant at pælene hadde råtnet under vannlinjen."
        ),
        (
            "Beboere som er avhengige av overfarten, sa at avgjørelsen kom uten forvarsel og legger før"
            "ti minutter til manges vei til jobben."
        ),
        (
            "– Vi ble lovet en ny kai for tre år siden, og siden er ingenting bygget, sa Marta Kvell, s"
            "om driver bakeriet ved moloen."
        ),
    ),
    "da": (
        "Nordbro lukker sin færgebro",
        (
            "Byrådet i Nordbro stemte tirsdag for at lukke den gamle færgebro, efter at ingeniører fand"
            "t, at pælene var rådnet under vandlinjen."
        ),
        (
            "Beboere, der er afhængige af overfarten, sagde, at beslutningen kom uden varsel og lægger "
            "fyrre minutter til manges vej på arbejde."
        ),
        (
            "»Vi blev lovet en ny bro for tre år siden, og siden er intet bygget,« sagde Marta Kvell, d"
            "er driver bageriet ved molen."
        ),
    ),
    "fi": (
        "Pohjoissilta sulkee lauttalaiturinsa",
        (
            "Pohjoissillan kaupunginvaltuusto päätti tiistaina sulkea vanhan lauttalaiturin, kun insinö"
            "örit totesivat sen paalujen lahonneen vesirajan alapuolelta."
        ),
        (
            "Ylityksestä riippuvaiset asukkaat sanoivat, että päätös tuli varoittamatta ja pidentää mon"
            "en työmatkaa neljälläkymmenellä minuutilla."
        ),
        (
            "”Meille luvattiin uusi laituri kolme vuotta sitten, eikä sen jälkeen ole rakennettu mitään"
            "”, sanoi laiturin vieressä leipomoa pitävä Marta Kvell."
        ),
    ),
    "cs": (
        "Severní Most zavírá přívoz",
        (
            "Zastupitelstvo Severního Mostu v úterý odhlasovalo uzavření starého přívozu poté, co inžen"
            "ýři zjistili, že piloty pod hladinou shnily."
        ),
        (
            "Obyvatelé závislí na přívozu uvedli, že rozhodnutí přišlo bez varování a mnohým prodlouží "
            "cestu do práce o čtyřicet minut."
        ),
        (
            "„Před třemi lety nám slíbili nové molo a od té doby se nic nepostavilo,“ řekla Marta Kvelo"
            "vá, která vede pekárnu vedle mola."
        ),
    ),
    "hu": (
        "Északhíd bezárja a kompkikötőjét",
        (
            "Északhíd képviselő-testülete kedden megszavazta a régi kompkikötő bezárását, miután a mérn"
            "ökök megállapították, hogy a cölöpök a vízvonal alatt elkorhadtak."
        ),
        (
            "Az átkelésre szoruló lakosok szerint a döntés figyelmeztetés nélkül érkezett, és sokuk mun"
            "kába járását negyven perccel hosszabbítja meg."
        ),
        (
            "„Három éve új kikötőt ígértek nekünk, és azóta semmi sem épült” – mondta Kvell Márta, a mó"
            "ló melletti pékség vezetője."
        ),
    ),
    "ro": (
        "Podul Nord își închide debarcaderul",
        (
            "Consiliul local din Podul Nord a votat marți închiderea vechiului debarcader după ce ingin"
            "erii au constatat că pilonii putreziseră sub linia apei."
        ),
        (
            "Locuitorii care depind de traversare au spus că decizia a venit fără avertisment și va adă"
            "uga patruzeci de minute drumului spre serviciu."
        ),
        (
            "„Ni s-a promis un debarcader nou acum trei ani și de atunci nu s-a construit nimic”, a spu"
            "s Marta Quel, care are brutăria de lângă ponton."
        ),
    ),
}
