/** Letters and signs that HTML writes by name or number: `&eacute;`, `&#8217;`. A name that is none stays. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const FIRST_LATIN_1 = 160;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, place) => [name, String.fromCharCode(FIRST_LATIN_1 + place)] as const),
  ...Object.entries({
    nbsp: ' ',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    euro: '€',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    hellip: '…',
    bull: '•',
    oelig: 'œ',
    OElig: 'Œ',
    trade: '™',
    rarr: '→',
    larr: '←',
    le: '≤',
    ge: '≥',
  }),
]);
const LAST_CODE = 0x10ffff;

export const withoutEntities = (html: string): string =>
  html.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,7}));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return SIGNS.get(name) ?? SIGNS.get(String(name).toLowerCase()) ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  });
