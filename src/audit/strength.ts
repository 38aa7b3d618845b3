import { withoutStress } from '../context/quantities.ts';
import type { ClaimType, Strength, Voice } from '../model/index.ts';

/** Tissue, but not a "brand-new procedure". */
const BRAND_NEW = String.raw`brand[- ]new\b(?! (?:[\w-]+ ){0,3}?(?:procedures?|treatments?|clinics?|technolog\w+|therap\w+|approach|methods?|facility|programs?|devices?|machines?|services?)\b)`;
const WHOLLY = '(?:completely|fully|totally|entirely)';
/** "Fully restored", but not "fully documented". */
const MADE_WHOLE = String.raw`(?:(?:re|un)?(?:heal|stor|generat|pair|buil|gr[eo]w|cover|turn|new|join|mend|attach|place|vers|form|solv)|normal|functional|intact|cured|gone)\w*`;

/** Per claim type, the wordings that leave no room for exceptions; what is absolute for one is ordinary for another. */
const ABSOLUTE: Partial<Record<ClaimType, RegExp>> = {
  safety:
    /\b(?:(?:no|zero|without(?: any)?|free (?:of|from)|never(?: any| had| seen)?|eliminat\w+|not a single)\s(?:(?!(?:transfusion|transmission|contamination|greater|increased|higher|added|additional|extra|more)\s)\w+\s){0,3}(?:risks?|side[- ]effects?|complications?|adverse (?:events?|effects?|reactions?)|rejection|danger)|(?:risk|side[- ]effect|complication)s?[- ]free|(?:100 ?%|completely|absolutely|totally|perfectly|entirely) (?:safe|natural|harmless)|cannot (?:be rejected|reject|do harm|hurt)|nothing to lose)\b/i,
  'disease-modification': /\b(?:cures?|cured|curing|eradicat\w+)\b/i,
  'evidence-base':
    /\b(?:proven|proves?|proof|conclusive(?:ly)?|definitive(?:ly)?|beyond doubt|established fact)\b/i,
  superiority:
    /\b(?:the best (?:treatment|therapy|option|results?|solution|way)|nothing (?:works|is|comes)|most effective|unmatched|unrivall?ed|unparalleled|better than (?:any|all|every|anything)|superior to (?:any|all|every)|second to none|gold standard)\b/i,
  'surgery-avoidance':
    /\b(?:never (?:need|require|have|face)|no surgery,? ever|eliminat\w+ (?:the |any )?need|no longer need|for good|permanently)\b/i,
  'success-rate':
    /\b(?:100 ?%|9[5-9](?:[.,]\d+)? ?%|(?<!\b(?:not|love|treat|see|greet|welcome|examine|assess|screen|ask|tell|advise|follow|track|monitor|survey|thank|value|respect|with|data (?:on|from|of)|records of) )(?:every (?:single |one of )?(?:our )?patients?|all (?:of )?(?:our )?patients|everyone)|always works?|never fails?)/i,
  'symptom-relief':
    /(?<!\b(?:not|no|never|cannot|without)\b[^.;,]{0,30}|n['’]t\b[^.;,]{0,30})\b(?:guarantee[ds]?|always|everyone|100 ?%|every (?:single )?patient|permanently pain[- ]free)\b/i,
  durability:
    /\b(?:permanent(?:ly)?|for good|for life|forever|for ever|lifelong|once and for all|never (?:comes?|came) back|a lifetime)\b/i,
  'tissue-regeneration': new RegExp(
    String.raw`\b(?:${BRAND_NEW}|100 ?%|like new|guarantee[ds]?|${WHOLLY}(?: [\w-]+)? ${MADE_WHOLE}|(?:heal|restor|regenerat|repair|rebuil|regr[eo]w|recover|mend|reattach|replac|revers|closed?)\w*\b[^.;,]{0,40} ${WHOLLY})\b`,
    'i',
  ),
  'broad-indication': /\b(?:cures?|cured|curing|a cure)\b/i,
  financial: /\b(?:medicare|money[- ]back|guarantee[ds]?|refund|covered by (?:your )?insurance)\b/i,
};

/** To cure pain is an ordinary claim; to cure one of these, named after the cure, is absolute. */
const CURABLE =
  /\b(?:arthritis|arthrosis|osteoarthritis|disease|condition|illness|degenerat\w+|autism|diabetes|parkinson|alzheimer|sclerosis)\b/i;

/** "No serious complications" in so many people is what was seen in them, and no promise. */
const NONE_SERIOUS = /\b(?:serious|severe|major)\b/i;
const IN_A_FEW =
  /\b(?:stud(?:y|ies)|trial|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d{1,3}) (?:[\w-]+ )?(?:patients|people|participants|adults|knees|hips|shoulders))\b/i;

/** A cure or safety that is denied: "there is no known cure", "no procedure is wholly free of risk", but not "not only". */
const IS_DENIED =
  /(?:\b(?:no|not|never|nothing|nobody|neither|cannot|without)\b|n['’]t\b)(?! (?:only|just|merely|doubt|question|downtime|pain))(?:[ -](?!(?:and|but|or|so|because|as|since)\b)[\w'’]+){0,4} $/i;
const DENIABLE: ReadonlySet<ClaimType> = new Set(['safety', 'disease-modification', 'broad-indication']);
/** Words that promise without a denial of their own, unlike "no risk". */
const PROMISES =
  /^(?:free|risk|side|complication|100|completely|absolutely|totally|perfectly|entirely|a? ?cur)/i;

/** How strongly a claim of a type is worded in a sentence. A hedged claim is never absolute. Linear. */
export function claimStrength(text: string, claimType: ClaimType, voice: Voice): Strength {
  if (voice === 'hedged') return 'hedged';
  const said = claimType === 'safety' ? text : withoutStress(text);
  const wording = ABSOLUTE[claimType]?.exec(said);
  if (!wording) return 'asserted';
  if (DENIABLE.has(claimType) && PROMISES.test(wording[0]) && IS_DENIED.test(said.slice(0, wording.index)))
    return 'asserted';
  if (claimType === 'safety' && NONE_SERIOUS.test(wording[0]) && IN_A_FEW.test(text)) return 'asserted';
  const rest = said.slice(wording.index + wording[0].length);
  return claimType !== 'disease-modification' || CURABLE.test(rest) ? 'absolute' : 'asserted';
}
