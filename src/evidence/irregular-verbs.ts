/**
 * Irregular verbs that health writing uses: base, past, participle; a form with two spellings has a slash. Verbs whose
 * three forms are not here are regular, or have a prefix before one of these ("undergo", "rebuild").
 */
const TABLE = `
arise arose arisen; be was/were been; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
breed bred bred; bring brought brought; build built built; burn burned/burnt burned/burnt; burst burst burst;
buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come;
cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn;
dream dreamed/dreamt dreamed/dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed fed; feel felt felt; fight fought fought; find found found; fit fitted/fit fitted/fit; flee fled fled;
fling flung flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got got/gotten; give gave given; go went gone; grind ground ground; grow grew grown;
hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
keep kept kept; kneel knelt/kneeled knelt/kneeled; know knew known; lay laid laid; lead led led;
lean leaned/leant leaned/leant; leap leapt/leaped leapt/leaped; learn learned/learnt learned/learnt; leave left left;
lend lent lent; let let let; lie lay lain; light lit/lighted lit/lighted; lose lost lost; make made made;
mean meant meant; meet met met; pay paid paid; prove proved proven/proved; put put put; quit quit quit;
read read read; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said;
see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken;
shed shed shed; shine shone shone; shoot shot shot; show showed shown/showed; shrink shrank shrunk;
shut shut shut; sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken;
speed sped/speeded sped/speeded; spend spent spent; spin spun spun; split split split; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung;
strike struck struck/stricken; strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen;
swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
think thought thought; throw threw thrown; understand understood understood; upset upset upset; wake woke woken;
wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn;
wreak wreaked wreaked; wring wrung wrung; write wrote written
`;

interface IrregularForms {
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

const FORMS = new Map(
  TABLE.split(';').map((row): [string, IrregularForms] => {
    const [base = '', past = '', participle = ''] = row.trim().split(' ');
    return [base, { past: past.split('/'), participle: participle.split('/') }];
  }),
);

const PREFIX = /^(?:over|under|out|fore|with|mis|off|up|un|re|in)(?=[a-z]{2})/;

/** Past and participle forms of an irregular verb; undefined for a regular one. */
export function irregularForms(verb: string): IrregularForms | undefined {
  const own = FORMS.get(verb);
  const prefix = PREFIX.exec(verb)?.[0];
  if (own || prefix === undefined) return own;
  const stem = FORMS.get(verb.slice(prefix.length));
  // "relay" is no "lay" with a prefix.
  if (stem === undefined || verb === 'relay') return undefined;
  const prefixed = (forms: readonly string[]) => forms.map((form) => prefix + form);
  return { past: prefixed(stem.past), participle: prefixed(stem.participle) };
}
