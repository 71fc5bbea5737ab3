"""The words that dates are printed with: months and zone abbreviations, in the languages of the press."""

from __future__ import annotations

import re

# Twelve months a line, from January; variants divided by "/"; lower case, without full stops.
_MONTHS = """
january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec
januar/jän/jänner/jaenner feber/februar märz/mär/mrz/maerz april mai juni juli august/aug september oktober/okt november dezember/dez
janvier/janv février/févr/fév/fevrier/fevr/fev mars avril/avr mai juin juillet/juil/jui août/aout/aoû septembre octobre novembre décembre/déc/decembre
enero/ene febrero/feb marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre diciembre/dic
janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro/set outubro/out novembro dezembro/dez
gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett ottobre/ott novembre dicembre
januari februari maart/mrt april mei juni juli augustus/augusti september oktober november december
stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru
ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/lis prosince/prosinec/pro
januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra
januar februar marts/mars april maj/mai juni juli august september oktober/okt november desember/december/des
tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä heinäkuuta/heinäkuu/heinä elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka marraskuuta/marraskuu/marras joulukuuta/joulukuu/joulu
janúar febrúar mars apríl maí júní júlí ágúst/ágú september október/okt nóvember/nóv desember/des
január február március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október november december
ianuarie/ian februarie martie aprilie/apr mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi/noie decembrie
ocak/oca şubat/şub/subat mart nisan/nis mayıs/mayis haziran/haz temmuz/tem ağustos/ağu/agustos eylül/eyl/eylul ekim/eki kasım/kas/kasim aralık/ara/aralik
января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя/нояб декабря/декабрь/дек
січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер жовтня/жовтень/жов листопада/листопад/лис грудня/грудень/гру
януари февруари март април май юни юли август септември октомври ноември декември
јануар фебруар март април мај јун/јуни јул/јули август септембар/септември октобар/октомври новембар/ноември децембар/декември
januar februar mart april maj jun/juni jul/juli avgust/avg septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra
siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra svibnja/svibanj/svi lipnja/lipanj srpnja/srpanj kolovoza/kolovoz/kol rujna/rujan/ruj listopada-hr studenoga/studeni/studenog/stu prosinca/prosinac
januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ μαΐου/μαίου/μάιος/μαϊ/μάι ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ
gener/gen febrer març/marc abril maig juny juliol agost setembre octubre novembre desembre/des
jaanuar veebruar/veebr märts aprill mai juuni juuli august september oktoober/okt november detsember/dets
janvāris/janvārī/janv februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis liepos/liepa rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis
yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
januari februari maret/mac april mei/mac juni/jun juli/julai agustus/agu/ogos september oktober/okt november/nop desember/des/disember
janar shkurt mars prill maj/maji qershor korrik gusht shtator tetor nëntor dhjetor
januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
يناير/كانون-الثاني فبراير/شباط مارس/آذار أبريل/ابريل/إبريل/نيسان مايو/أيار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليوز/يوليه/تموز/جويلية أغسطس/اغسطس/آب/غشت/أوت سبتمبر/شتنبر/أيلول أكتوبر/اكتوبر/تشرين-الأول نوفمبر/نونبر ديسمبر/دجنبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
জানুয়ারি/জানুয়ারি/জানুয়ারী/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค
იანვარი/იანვარს/იანვ თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაის ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս հուլիսի/հուլիս օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր դեկտեմբերի/դեկտեմբեր
"""  # noqa: E501 -- a line a language

_BY_NAME: dict[str, int] = {}
for _line in _MONTHS.strip().splitlines():
    for _number, _names in enumerate(_line.split(), start=1):
        for _name in _names.split("/"):
            _BY_NAME.setdefault(_name, _number)


def month_number(word: str, languages: frozenset[str] = frozenset()) -> int | None:
    """1 to 12 for a month's name or its abbreviation in any of the languages; None for any other word.

    `listopad` is the tenth month in Croatian and the eleventh in Polish and Czech: `languages` decides.
    """
    name = word.casefold().strip(".,'’`·").replace("i̇", "i")
    if name in ("listopada", "listopad") and languages & {"hr", "bs"}:
        return 10
    return _BY_NAME.get(name)


# Names of more than one word, or with full stops inside, as a short name that is no longer.
_SPELT = {
    "كانون الأول": "ديسمبر", "كانون الثاني": "يناير", "تشرين الأول": "أكتوبر", "تشرين الثاني": "نوفمبر",
    "ม.ค.": "jan", "ก.พ.": "feb", "มี.ค.": "mar", "เม.ย.": "apr", "พ.ค.": "may", "มิ.ย.": "jun",
    "ก.ค.": "jul", "ส.ค.": "aug", "ก.ย.": "sep", "ต.ค.": "oct", "พ.ย.": "nov", "ธ.ค.": "dec",
}  # fmt: skip
_TO_SPELL = re.compile("|".join(map(re.escape, _SPELT)))


def spelt_out(text: str) -> str:
    """The text with months that are abbreviated, or have two names, as one word; every character stays in its place."""
    if text.isascii() or ("ค." not in text and "ย." not in text and "พ." not in text and "ن " not in text):
        return text
    return _TO_SPELL.sub(lambda match: _SPELT[match[0]].ljust(len(match[0])), text)


_WORD = re.compile(r"[^\W\d_][^\s\d.,/()\[\]|:;–—'’`·-]+")


def names_month(text: str) -> bool:
    """Whether there is a month's name among the words of a text."""
    return not _BY_NAME.keys().isdisjoint(_WORD.findall(text.casefold().replace("i̇", "i")))


# Abbreviations name the place whose clocks are meant: "PST" is printed all the year round by outlets in California.
ZONES = {
    "KST": "Asia/Seoul",
    "JST": "Asia/Tokyo",
    "PT": "America/Los_Angeles",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "MT": "America/Denver",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "CT": "America/Chicago",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "ET": "America/New_York",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "AKST": "America/Anchorage",
    "AKDT": "America/Anchorage",
    "HST": "Pacific/Honolulu",
    "BRT": "America/Sao_Paulo",
    "UTC": "UTC",
    "GMT": "UTC",
    "Z": "UTC",
    "BST": "Europe/London",
    "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin",
    "EET": "Europe/Athens",
    "EEST": "Europe/Athens",
    "MSK": "Europe/Moscow",
    "МСК": "Europe/Moscow",
    "SAST": "Africa/Johannesburg",
    "WAT": "Africa/Lagos",
    "EAT": "Africa/Nairobi",
    "IST": "Asia/Kolkata",
    "PKT": "Asia/Karachi",
    "WIB": "Asia/Jakarta",
    "WITA": "Asia/Makassar",
    "MYT": "Asia/Kuala_Lumpur",
    "PHT": "Asia/Manila",
    "ICT": "Asia/Bangkok",
    "NPT": "Asia/Kathmandu",
    "GST": "Asia/Dubai",
    "IDT": "Asia/Jerusalem",
    "SGT": "Asia/Singapore",
    "HKT": "Asia/Hong_Kong",
    "AET": "Australia/Sydney",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "AWST": "Australia/Perth",
    "ACST": "Australia/Adelaide",
    "ACDT": "Australia/Adelaide",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
}
# Where the same letters mean another place.
_ELSEWHERE = {("CST", "zh"): "Asia/Shanghai", ("IST", "he"): "Asia/Jerusalem", ("IST", "ga"): "Europe/Dublin"}


def zone_of(abbreviation: str, languages: frozenset[str] = frozenset()) -> str | None:
    """The IANA zone that a printed abbreviation means ("PST" → "America/Los_Angeles"); None when it is none."""
    name = abbreviation.upper().replace(".", "")
    return next((zone for (known, language), zone in _ELSEWHERE.items() if known == name and language in languages),
                ZONES.get(name))  # fmt: skip
