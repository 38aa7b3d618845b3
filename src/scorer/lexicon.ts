/**
 * Word classes of the scorer: open lists of stems for the things that decide whether a sentence sells a therapy.
 * A trailing `*` matches every word that begins so. Classes overlap on purpose.
 */
const CLASS_WORDS = {
  therapy:
    'stem stems cell cells prp platelet* exosome* msc mscs bmac bma bmc svf lipogems adipose umbilical wharton* amnio* placent* cord allograft* prolo* dextrose hyalur* gel gels visco* synvisc euflexxa orthovisc durolane plasma orthobiolog* biologic* mesenchym* marrow vesicle* regenerative biologics prp-* bmac-* lipoaspirate secretome* conditioned growth-factor*',
  injection:
    'inject* shot* infus* treat* therap* procedure* protocol* program* technique* session* jab* drip* iv',
  repair:
    'regenerat* rebuil* regrow* repair* restor* renew* heal heals healed healing mend* rejuvenat* replenish* regain* grow grows growing grew grown knit* patch* reconstruct* remodel* reactivat* stimulat* differentiat* turn turns become becomes replac* fresh new',
  disease:
    'cure* revers* halt* slow* stop* root underlying eliminat* prevent* progress* delay* fix* solve* solution* permanent* degenerat* turned undo*',
  relief:
    'relie* reduc* eas* less lessen* improv* pain* painless* function* mobil* inflam* swell* stiff* sore* ache* comfort* sleep* quality symptom* better benefit* effective* result* respond* recover* help* calm* sooth* quiet* vanish* gone disappear* feel* felt energy strength',
  safety:
    'safe safer safest safely safety risk* risk-free side side-effect* reject* natural* painless* complication* downtime adverse harm* danger* invasive minimal* minimally gentle allerg* infection* tumor* tumour* own toxic*',
  surgery:
    'surg* non-surg* nonsurg* operat* replacement* knife scalpel theatre arthroplast* incision* hospital* metal titanium scar* anesth* anaesth* sedat* cut cutting',
  evidence:
    'stud* research* prove* proven evidence scien* clinical* trial* publish* paper* data literature journal* peer-review* peer-reviewed show shows showed shown demonstrat* document* established recogni* finding*',
  status:
    'fda ema mhra tga cofepris approv* licen* regist* complian* regulat* legal* law* ministry cgmp gmp aatb accredit* certif* clear* authori* permit* guideline* iso irb 361 510 agency inspected council board',
  prestige:
    'lead* pioneer* cutting-edge cutting breakthrough* revolution* innovat* advanc* award* board-certified nobel world-class world-renowned renowned top expert* famous celebrit* athlete* state-of-the-art premier best finest exclusive* unique* first modern latest trusted experience* specialist* future frontier miracle* remarkable powerful exciting amazing incredible gold elite',
  money:
    'price* cost* discount* financ* insur* guarant* refund* offer* sav* cheap* afford* pay* fee* deposit* special* limited medicare covered coverage dollar* $ € £ package* voucher* free money',
  duration:
    'year* month* week* day days last lasts lasting lasted permanent* long-term long-lasting once forever single decade* minute* hour* lifetime',
  serious:
    'autis* ms als parkinson* alzheimer* dementia diabet* copd lupus stroke sclerosis crohn* kidney* liver heart lung* cancer* spinal neuropath* erectile hair anti-aging aging ageing age-related lyme covid* cerebral palsy fertil* ovar* depress* asthma hiv immune autoimmun* fatigue fibromyalgia brain neuro* retin* eye* skin wrinkl* sexual* thyroid cirrhosis epilep* blindness',
  hedge:
    'may might can could potential* promis* aim* hope* expect* seek* possib* likely often usually generally many some tend* appear* seem* believ* thought designed intended',
  negation:
    "not no never nor neither without cannot can't don't doesn't didn't isn't aren't won't wasn't haven't hasn't couldn't wouldn't none nothing nobody lack* fail* unable little few",
  doubt:
    'unproven claim* alleg* warn* caution* mislead* market* insufficient unapproved experimental skeptic* sceptic* uncertain* controvers* unknown unclear however although placebo conflicting weak debat* question* hype* scam* lawsuit* complain* injunction misinform* myth* investigational bias* evidence-based premature exploit* vulnerable unlicensed illegal inconclusive inconsistent low-quality',
  we: "we our us ours we're we've we'll we'd clinic clinics physician* doctor* team center centre dr",
  you: "you your yours you're you've you'll yourself",
  i: "i my me mine i'm i've i'd i'll myself she he her his husband wife mother father mum mom dad grand*",
  share:
    '% percent* per most many all every majority nine eight seven ten thousand* hundred* million* billion* dozens out success* rate* satisf* patient* people nearly almost over #2 #3 #big',
  comparison:
    'better best than unlike superior* more most faster safer stronger longer instead versus vs compared whereas rather while beat* outperform* alternative* higher far much advantage* only',
  return:
    'back return* golf* tennis run* hike* hiking danc* walk* stair* again climb* garden* sport* play* ski* cycl* swim* kneel* squat* active activit* life living grandchild* grandkids work job',
  reported:
    "said says according reported told spokes* stated wrote argued argue asked journalist* professor news press interview* quote* he's she's tells",
  research:
    'participant* randomi* control* placebo* blind* cohort* enrol* eligib* recruit* exclusion inclusion baseline follow-up endpoint* protocol p-value significan* meta-analys* systematic review* mean confidence sample* patients-reported women vas womac koos doi pmid et al abstract methods conclusion*',
  procedure:
    'needle* blood drawn draw* centrifug* spin* spun ultrasound* x-ray* mri local numb* sedation minute* appointment* visit* site bruis* ice rest avoid medication* consult* exam* evaluat* imaging syringe collect* harvest* extract* aspirat* process* concentrat*',
  booking:
    'call book* contact* schedul* today click email* phone form website address hours location* seminar* register* download* newsletter cookie* privacy copyright rights reserved terms learn read menu home',
  animal: 'dog* cat* pet* horse* equine canine vet* animal* mice mouse rat rats rabbit* sheep puppy hound',
  anatomy:
    'knee* hip hips shoulder* joint* cartilage* tendon* ligament* disc discs disk* menisc* bone* spine* elbow* ankle* arthrit* osteoarthrit* tissue* rotator muscle* back neck nerve*',
  origin:
    'young* newborn* baby birth donor* live living viable million* billion* potent* pure purity count* dose* dosage fresh* frozen cryo* allogeneic autologous own source* rich* concentration* quality lab laborator* cytokine* signal* factor* homing messenger*',
} as const;

export type WordClass = keyof typeof CLASS_WORDS;
export const WORD_CLASSES = Object.keys(CLASS_WORDS) as readonly WordClass[];

const exact = new Map<string, number>();
const prefixes = new Map<string, number>();
let longestPrefix = 0;
WORD_CLASSES.forEach((name, index) => {
  for (const entry of CLASS_WORDS[name].split(' ')) {
    const isPrefix = entry.endsWith('*');
    const word = isPrefix ? entry.slice(0, -1) : entry;
    const table = isPrefix ? prefixes : exact;
    table.set(word, (table.get(word) ?? 0) | (1 << index));
    if (isPrefix) longestPrefix = Math.max(longestPrefix, word.length);
  }
});

/** The classes of a token (see `tokens`), as bits in the order of WORD_CLASSES. */
export function wordClasses(token: string): number {
  let bits = exact.get(token) ?? 0;
  for (let length = Math.min(token.length, longestPrefix); length >= 3; length--) {
    bits |= prefixes.get(token.slice(0, length)) ?? 0;
  }
  return bits;
}
