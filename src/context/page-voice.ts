import type { PageSnapshot } from '../model/index.ts';
import { keptOf } from '../text/kept.ts';
import type { PageSentence } from '../text/page-sentences.ts';
import { namesAnyTherapy, namesJoint } from '../text/tags.ts';
import { findTerms, type Term } from '../text/terms.ts';
import { tokenize, wordsOf } from '../text/tokens.ts';

/** Who speaks on a page. Only a seller's own voice makes claims for what it sells. */
export type PageVoice = 'seller' | 'sober' | 'other';

export interface VoiceReading {
  voice: PageVoice;
  /** Sober against selling wordings, from 0 (only selling) to 4 (only sober). */
  soberness: number;
  /** Sentences that name a therapy and a joint: practices with other services have some, shops for other goods hardly any. */
  forJoints: number;
}

/** Seller: an offer to the reader. */
const SELLING =
  /\b(?:our (?:clinic|team|patients|doctors?|physicians?|providers?|practice|treatments?|therap(?:y|ies)|specialists|protocols?|center|centre|staff|office|products?|knees|cells)|we (?:offer|treat|use|provide|specialize|specialise|inject|perform|combine|have treated|have helped|believe|recommend|see)|(?:book|schedule|request) (?:your|a|an|now|today|online)|free (?:consultation|seminar|talk|assessment|webinar|evaluation)|call (?:us|now|today|our)|contact us|get started|learn more about our|new patients?|your (?:first )?(?:visit|appointment|consultation)|financing|whatsapp|appointments?|testimonials?|before and after|at our|ask us|sign up|limited)\b/gi;

/** Sober: science, regulators, news, recruitment, critics. */
const SOBER =
  /\b(?:doi|pmid|p ?[<=] ?0|confidence interval|randomi[sz]ed|placebo|participants?|enrol(?:l|led|ment)|eligib(?:le|ility)|inclusion criteria|exclusion criteria|ethics|informed consent|systematic review|meta-analysis|cochrane|fda (?:warns?|has not|does not|said|sent|issued)|warning letters?|not (?:been )?approved|unproven|unapproved|attorney general|ftc|federal trade commission|lawsuits?|settlement|alleged(?:ly)?|according to|spokes(?:woman|man|person)|said in a statement|critics?|experts? (?:say|warn)|no (?:good|strong|high-quality|convincing) evidence|evidence (?:is|remains|does)|limited evidence|insufficient|recruit(?:ing|ment)|principal investigator|study site|clinicaltrials\.gov|nct\d{8}|conflicts? of interest|methods|conclusions?|abstract|reviewed by|talk to your (?:doctor|gp)|guidelines?|consumers? (?:should|are)|report (?:any )?(?:side effects|problems)|medwatch|regulators?|leaflet|nhs|further research|more research|weak recommendation|reporter|editor|published online|uncertain)\b/gi;

/** Devices and other care that a page may be about: not checked, so its claims are left alone. */
const OTHER_OFFER =
  /\b(?:laser|shock ?waves?|hyperbaric|hbot|oxygen therapy|decompression|supplements?|chiropractic|acupuncture|semaglutide|ozone|peptides?|red light|magnet)\b/i;

/** Who treats animals; those who have served are meant where the page names no animal. */
const VETS = /\bvets\b/i;
/** An animal is the patient: "your horse", "veterinary services"; not the dog that one walks again. */
const ANIMAL_PATIENT =
  /(?<!\b(?:walk\w*|with|after|chas\w+|lift\w*|carr\w+|feed\w*|rid(?:e|es|ing)|on|off|behind|play\w*|train\w*|groom\w*) )\byour (?:\w+ )?(?:horse|dog|cat|pet|pony|puppy)(?:['’]?s)?\b|\b(?:equine|canine|feline|veterinary) (?:(?:veterinary|animal|referral|specialty) )?(?:patients?|practices?|services|surgeons?|clinics?|hospitals?|centers?|centres?|teams?)\b/i;
/** A person is: "relieve your pain", "your worn knee". */
const HUMAN_PATIENT =
  /\byour (?:(?:own|worn|sore|painful|aching|chronic|natural|knee|hip|joint|back|shoulder) )*(?:pain|knees?|hips?|shoulders?|elbows?|ankles?|joints?|back|arthritis|cartilage)\b|\b(?:people|humans?|men and women|grandchildren)\b/i;
/** So many sentences of animals as patients leave one of a person a comparison. */
const ANIMALS_BESIDE = 2;
/** So many mentions of animals bear it out. */
const ANIMALS_OF_VETS = 2;

/** Headings of a leaflet for patients. */
const LEAFLET_HEADING =
  /\b(?:(?:possible|potential) (?:complications?|risks|side[- ]effects)|side[- ]effects (?:and|or) (?:risks|complications)|risks (?:and|or) (?:side[- ]effects|complications)|reasons for (?:the )?procedure|what are the (?:side[- ]effects|risks|complications)|prior to (?:the )?procedure|(?:what (?:should|can|must) I do|care) after(?:wards)?|(?:patient|discharge|aftercare) (?:information|instructions|leaflet))\b/i;
/** A paper of a journal has one of its own. */
const ABSTRACT = /^abstract\W*$/i;
const ABSTRACT_WEIGHT = 2;
/** So many of them make a leaflet, unless it sells in more words than these: a leaflet speaks of appointments too. */
const LEAFLET_HEADINGS = 2;
const LEAFLET_SELLS = 2;

/** A term in the title or a heading tells more about a page than one in its text. */
const HEADING_WEIGHT = 5;

/** Share of quoted sentences from which on a page reports what others say. */
const QUOTING = 0.08;

const isOfTherapy = ({ tags }: Term) => namesAnyTherapy(tags);
/** Joints that tell nothing by themselves: one comes back or grows back, and dentists speak of the jaw too. */
const NO_JOINT: ReadonlySet<string> = new Set(['back', 'jaw']);
const namesSomeJoint = ({ terms, tokens }: PageSentence) =>
  terms.some(({ tags, start, end }) => namesJoint(tags) && !NO_JOINT.has(wordsOf(tokens.slice(start, end))));

/**
 * Voice of a page: `other` where animals stand in the title and the text, are the patients, or are spoken of more than
 * the therapies; also where other goods are, the sooner if they stand in the title, and no therapy for a joint. `sober`
 * where the wordings of science, regulators, news and critics outweigh those of selling.
 */
export function readVoice(snapshot: PageSnapshot, sentences: readonly PageSentence[]): VoiceReading {
  const counts = { therapy: 0, animal: 0, market: 0 };
  let forJoints = 0;
  let selling = 0;
  let sober = 0;
  let quoted = 0;
  let reporting = 0;
  let ofAnimals = 0;
  let ofPeople = 0;
  const titleTerms = findTerms(tokenize(snapshot.title), snapshot.title);
  const count = (terms: readonly Term[], weight: number) => {
    for (const { tags } of terms) {
      if (namesAnyTherapy(tags)) counts.therapy += weight;
      if (tags.includes('Animal')) counts.animal += weight;
      if (tags.includes('OtherMarket')) counts.market += weight;
    }
  };
  count(titleTerms, HEADING_WEIGHT);
  const animalsInTitle = counts.animal;
  const goodsInTitle = counts.market;
  for (const sentence of sentences) {
    const { text, terms } = sentence;
    // A reference list is what sellers and scientists alike put under a text.
    if (snapshot.blocks[sentence.block]?.region === 'references') continue;
    count(terms, snapshot.blocks[sentence.block]?.kind === 'heading' ? HEADING_WEIGHT : 1);
    if (terms.some(isOfTherapy) && namesSomeJoint(sentence)) forJoints++;
    const wordings = keptOf(sentence, 'voice', () => ({
      selling: text.match(SELLING)?.length ?? 0,
      sober: text.match(SOBER)?.length ?? 0,
      ofAnimal: ANIMAL_PATIENT.test(text),
      ofPeople: HUMAN_PATIENT.test(text),
    }));
    selling += wordings.selling;
    sober += wordings.sober;
    if (wordings.ofAnimal) ofAnimals++;
    else if (wordings.ofPeople) ofPeople++;
    if (/["“«]/.test(text)) quoted++;
    if (terms.some(({ tags }) => tags.includes('ReportVerb'))) reporting++;
  }
  // Goods that stand in the title and the text are what the page is about.
  const isTitled = goodsInTitle > 0 && counts.market >= goodsInTitle + STRAY;
  const goodsWeight = isTitled ? GOODS_WEIGHT.titled : GOODS_WEIGHT.other;
  const isOfAnimals =
    ((animalsInTitle > 0 || VETS.test(snapshot.title)) && counts.animal > animalsInTitle) ||
    (ofAnimals > ANIMALS_BESIDE * ofPeople && counts.animal >= ANIMALS_OF_VETS);
  if (
    isOfAnimals ||
    isAbout(counts.animal, 2 * counts.animal, counts.therapy) ||
    (forJoints === 0 && isAbout(counts.market, goodsWeight * counts.market, counts.therapy))
  ) {
    return { voice: 'other', soberness: 0, forJoints };
  }
  const offersOther = OTHER_OFFER.test(snapshot.title) && !titleTerms.some(isOfTherapy);
  if (offersOther && forJoints === 0) return { voice: 'other', soberness: 0, forJoints };
  const types = snapshot.pageTypes.join(' ');
  if (/newsarticle|scholarlyarticle/.test(types)) sober += 3;
  if (/medicalclinic|medicalbusiness|physician|product|offer/.test(types)) selling += 3;
  if (snapshot.blocks.some(({ kind, text }) => kind === 'heading' && ABSTRACT.test(text)))
    sober += ABSTRACT_WEIGHT;
  const leafletHeadings = snapshot.blocks.filter(
    ({ kind, text }) => kind === 'heading' && LEAFLET_HEADING.test(text),
  ).length;
  const isLeaflet = leafletHeadings >= LEAFLET_HEADINGS && selling <= LEAFLET_SELLS;
  if (quoted > QUOTING * sentences.length) sober += Math.min(quoted, reporting);
  sober += reporting;
  return {
    voice: isLeaflet || sober > 1.2 * selling + 1 ? 'sober' : 'seller',
    // No sober words and few count alike: a page that takes a false word back must not look worse for it.
    soberness: Math.max(1, Math.round((4 * (sober + 1)) / (sober + selling + 2))),
    forJoints,
  };
}

/** How much other goods count against therapies, by whether they stand in the title. */
const GOODS_WEIGHT = { titled: 3, other: 1.5 } as const;

/** A stray mention or two does not make a page about something. */
const STRAY = 3;

function isAbout(mentions: number, weighted: number, therapy: number): boolean {
  return mentions > STRAY && weighted > therapy;
}
