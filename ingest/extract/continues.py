"""Lines that say that the text goes on behind an advertisement or a picture. Written as `calls` are."""

from __future__ import annotations

from ingest.extract.calls import judges

_LINES: dict[str, str] = {
    "art sto scr con kin": r"(?:article|story) continues? (?:below|after|under)\b.{0,40}$"
    r"|scroll (?:down )?to continue\b.{0,30}$|continue reading\b.{0,40}$|kindly share this (?:story|post|article)\W*$",
    "tek det lee": r"(?:de )?tekst (?:gaat (?:verder|door)|loopt door)\b.{0,40}$"
    r"|lees (?:verder|door) (?:onder|na)\b.{0,40}$",
    "jut art": r"(?:juttu|artikkeli) jatkuu (?:\w+ (?:jälkeen|alla)|alla)\W*$",
    "art sak": r"(?:artikeln|artikkelen|artiklen|saken) (?:fortsätter|fortsetter|fortsætter)"
    r" (?:efter|etter|under|nedan\w*|neden\w*)\b.{0,30}$",
    "člá": r"člán(?:ek|ok) pokračuje (?:pod|po|za|níže|nižšie)\b.{0,30}$",
    "dal cią": r"(?:dalszy ciąg|dalsza część) (?:materiału|artykułu|tekstu)\b.{0,40}$"
    r"|ciąg dalszy (?:artykułu|pod)\b.{0,30}$",
    "con pub": r"(?:publicidade )?continua (?:após|depois d[ao]|abaixo)\b.{0,40}$|continua a leggere\b.{0,30}$",
    "las pas lar": r"la suite après\b.{0,40}$|passer la publicité\W*$"
    r"|l['’]articolo (?:continua|prosegue) (?:dopo|sotto)\b.{0,40}$",
    "hab": r"haberin devamı\b.{0,30}$",
    "nac der les": r"nach der (?:werbung|anzeige) (?:weiterlesen|geht es weiter)\b.{0,30}$"
    r"|der (?:artikel|text) (?:wird|geht) (?:nach|unter) der (?:anzeige|werbung)\b.{0,30}$"
    r"|lesen sie (?:nach|unter) der (?:anzeige|werbung)\b.{0,30}$",
    "про": r"продолжение (?:после|ниже|под)\b.{0,30}$|продовження (?:після|нижче|під)\b.{0,30}$",
    "lan lar ela sig": r"(?:la nota|la noticia|el artículo) continúa (?:después|tras|debajo|abajo|luego)\b.{0,40}$"
    r"|sigue leyendo (?:después|tras|abajo)\b.{0,40}$",
    "ησυ": r"η συνέχεια (?:μετά|του άρθρου)\b.{0,30}$",
    "광고후": r"광고 ?후.{0,20}(?:계속|이어).{0,10}$",
}
CONTINUES_BY_BEGINNING = judges(_LINES, r"^\W*")
