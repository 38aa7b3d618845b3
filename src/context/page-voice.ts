import type { PageSnapshot } from '../model/index.ts';
import type { PageSentence } from '../text/page-sentences.ts';

/** Who speaks on a page. Only a seller's own voice makes claims for what it sells. */
export const PAGE_VOICES = ['seller', 'sober', 'other'] as const;
export type PageVoice = (typeof PAGE_VOICES)[number];

/** Seller: an offer to the reader. */
const SELLING =
  /\b(?:our (?:clinic|team|patients|doctors?|physicians?|providers?|practice|treatments?|therap(?:y|ies)|specialists|protocols?|center|centre|staff|office|products?|knees|cells)|we (?:offer|treat|use|provide|specialize|specialise|inject|perform|combine|have treated|have helped|believe|recommend|see)|(?:book|schedule|request) (?:your|a|an|now|today|online)|free (?:consultation|seminar|talk|assessment|webinar|evaluation)|call (?:us|now|today|our)|contact us|get started|learn more about our|new patients?|your (?:first )?(?:visit|appointment|consultation)|financing|whatsapp|appointments?|testimonials?|before and after|at our|ask us|sign up|limited)\b/giu;

/** Sober: science, regulators, news, recruitment, critics. */
const SOBER =
  /\b(?:doi|pmid|p ?[<=] ?0|confidence interval|randomi[sz]ed|placebo|participants?|enrol(?:l|led|ment)|eligib(?:le|ility)|inclusion criteria|exclusion criteria|ethics|informed consent|systematic review|meta-analysis|cochrane|fda (?:warns?|has not|does not|said|sent|issued)|warning letters?|not (?:been )?approved|unproven|unapproved|attorney general|ftc|federal trade commission|lawsuits?|settlement|alleged(?:ly)?|according to|spokes(?:woman|man|person)|said in a statement|critics?|experts? (?:say|warn)|no (?:good|strong|high-quality|convincing) evidence|evidence (?:is|remains|does)|limited evidence|insufficient|recruit(?:ing|ment)|principal investigator|study site|clinicaltrials\.gov|nct\d{8}|conflicts? of interest|methods|conclusions?|abstract|reviewed by|talk to your (?:doctor|gp)|guidelines?|consumers? (?:should|are)|report (?:any )?(?:side effects|problems)|medwatch|regulators?|leaflet|nhs|further research|more research|weak recommendation|reporter|editor|published online|uncertain)\b/giu;

/**
 * Voice of a page from the share of selling and of sober wordings per hundred words. `other` where neither a therapy
 * nor an offer is spoken of.
 */
export function pageVoice(snapshot: PageSnapshot, sentences: readonly PageSentence[]): PageVoice {
  let selling = 0;
  let sober = 0;
  for (const { text } of sentences) {
    selling += text.match(SELLING)?.length ?? 0;
    sober += text.match(SOBER)?.length ?? 0;
  }
  const types = snapshot.pageTypes.join(' ');
  if (/newsarticle|scholarlyarticle/.test(types)) sober += 3;
  if (/medicalclinic|medicalbusiness|physician|product|offer/.test(types)) selling += 3;
  if (sober > 1.5 * selling + 2) return 'sober';
  return 'seller';
}
