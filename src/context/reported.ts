/** Third parties that are made to say a claim: salespeople, other clinics, advertisements. */
const OTHERS_SAY =
  /\b(?:(?:many|some|most|other|these|such|several|certain|unscrupulous|private|stem[- ]cell) (?:clinics?|companies|sellers?|providers?|websites?|practitioners|centers|centres)|salespeople|salesmen|sales(?:man|woman|person)|marketers?|marketing|promoters?|adverts?|advertisements?|advertising|ads|brochures?|leaflets?|proponents?|advocates|enthusiasts|they(?:['’]ll| will))\b[^.;]{0,20}\b(?:tell|tells|told|say|says|said|claim|claims|claimed|promise|promises|promised|advertise|advertises|suggest|boast|insist|assert|describe|market|sell)\b/i;

/** An advertisement that is told of: "It said that the cells could heal", "the flyer promises". */
const ADVERT_SAYS =
  /^\W*(?:it (?:said|claimed|boasted)|(?:the|this|that|one|another|an?) (?:[\w-]+ ){0,2}?(?:ads?|adverts?|advertisements?|flyers?|leaflets?|brochures?|pamphlets?|posters?|mailings?|website) (?:said|says|claimed|claims|promised|promises|boasts?|boasted))\b/i;

/** Those who are quoted, and what sells in general: "according to some of the marketing", but not "our website". */
const ACCORDING_TO_OTHERS =
  /\baccording to (?:his|her|their|its|the (?:clinic|company|website|brochure|advert|advertisement|seller|lawsuit|complaint|suit|statement|agency|fda)|(?!(?:our|my)\b)(?:[a-z-]+ ){0,5}?(?:marketing|adverts?|advertisements?|advertising|ads|brochures|leaflets|websites|clinics|companies|sellers|providers|promoters|salespeople|the internet|hype))\b/i;

/** How often a disease or an operation occurs: a figure about the world, not about the therapy. */
const FREQUENCY =
  /\b(?:(?:each|every|per) year\b[^.;]{0,60}\b(?:people|adults|americans|patients|persons|hips|knees|shoulders|children|cases|operations|replacements)|(?:people|adults|americans|persons|men|women|children|population|britons|australians|canadians)\b[^.;]{0,40}\b(?:suffer|suffers|live with|are affected|is affected|are diagnosed|have (?:arthritis|osteoarthritis|diabetes|back pain|chronic pain|the disease)|will (?:develop|have)|worldwide|in the (?:united states|us|uk|country)))\b/i;

/** What is said to be believed, hoped or promised wrongly: myths, hopes of researchers, those who promise. */
const SAID_TO_BE_SO =
  /\b(?:(?:is|it['’]s) (?:an? |just an? |only an? |another )?(?:common |popular )?(?:myths?|misconceptions?|falsehoods?)|myth that|(?:anyone|anybody|those|people|clinics?|someone) (?:who|that) (?:tells?|says?|promises?|claims?|advertises?)|(?:researchers|scientists|investigators|scientists and doctors) (?:hope|are (?:testing|studying|investigating|exploring|still)|want to (?:find|learn|see|know)))\b/i;

/** What the reader or writer has come across, and what is rumoured, alleged or stands in advertisements. */
const HEARSAY =
  /\b(?:you(?: (?:may|might|will|must|probably|perhaps))*(?:['’]ve| have)(?: \w+)? (?:read|seen|heard)(?: of| about)? (?:the |those |these |some )?(?:\w+ )?(?:claims?|ads?|adverts?|advertisements?|billboards?|posters?|flyers?|infomercials?|hype)\b|one (?:reads|hears)\b|on the internet I (?:found|read|learned)|it (?:is|was|has been) (?:often |widely |sometimes |commonly )?(?:claimed|alleged|rumou?red) that|(?:is|are) purported to|reportedly|purportedly|allegedly(?! (?:incurable|hopeless))|supposedly(?! (?:incurable|hopeless|meant))|(?:perception|misconception|notion|illusion|fantasy|(?:false|mistaken|common|popular|widespread) belief) that(?![^.;:]{0,60}\b(?:not|never|cannot|no|only|unsafe|incurable)\b|[^.;:]{0,60}n['’]t\b)|the (?:talk|rumou?r|hype|sales pitch) (?:is|was|goes)(?! (?:true|real|justified)\b)|(?:in|on) (?:the|their|these|those|your|his|her|its|some) (?:\w+ )?(?:adverts?|ads|advertisements?|brochures?|billboards?|flyers?)|on your page)\b/i;

/** Sellers without a name, and patients who were made to believe something. */
const SELLERS_SAY =
  /\b(?<!\b(?:our|my) )(?:sellers|agents|vendors|promoters|salesmen|billboards|adverts|ads)\b(?: (?:who|that|which))?(?: (?:like|love|tend|are quick|often|will|may|always|\w+ing))*(?: to)? (?:say|saying|claim|claiming|promise|promising|advertise|boast|insist)\b|\bwho (?:had |have )?(?:(?:expect(?:ed)?|imagined?) (?:stem cells|the cells|prp|exosomes|(?:one |the |an )?injections?)|(?:were|was|had been) promised)\b/i;

/** The same put in: "The cells, it said, rebuild the knee." */
const PUT_IN =
  /, (?:it|the (?:\w+ )?(?:ad|advert|advertisement|flyer|brochure|leaflet|website|salesman)) (?:said|says|claimed|claims|promised|promises),/i;

/** A regulator or court against somebody: what follows is what was objected to. */
const OBJECTED_TO =
  /\b(?:fda|ftc|agency|agencies|regulators?|authorit(?:y|ies)|courts?|judges?|attorney general|tga|mhra|prosecutors?|investigators|commission)\b[^.;]{0,30}\b(?:warned|warns|fined|fines|sued|sues|charged|ordered|barred|banned|accused|objected|complained)\b/i;

/** All of them at once: every sentence asks. */
const OF_OTHERS = new RegExp(
  [
    OTHERS_SAY,
    ADVERT_SAYS,
    ACCORDING_TO_OTHERS,
    SAID_TO_BE_SO,
    HEARSAY,
    SELLERS_SAY,
    PUT_IN,
    OBJECTED_TO,
    FREQUENCY,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** True where others are made to say what the sentence says, or where it counts how common something is. */
export const isAboutOthers = (text: string): boolean => OF_OTHERS.test(text);
