import type { LexiconGroup } from './group.ts';

/** Words of proof, safety, time, number, status, praise and money. */
export const marks: LexiconGroup[] = [
  {
    tag: 'Better',
    reason: 'Comparatives of worth.',
    forms:
      'better|safer|faster|cheaper|superior|stronger|longer|more effective|more effectively|more potent|more powerful|longer lasting|quicker|greater|higher|more affordable|more advanced|less invasive|less expensive|less painful|less risky|fewer|more natural|lower|more|costs less|cost less|less risk|less cost|less downtime|younger|richer|best|preferable|worse',
  },
  {
    tag: 'Outdo',
    reason: 'Verbs of surpassing.',
    verbs: 'outperform|outlast|surpass|exceed|beat|outshine|outclass|replace|rival',
    forms:
      'superior to|advantage over|advantages over|preferable to|better than|alternative to|gold standard|second to none|unmatched|unparalleled|unrivaled|unrivalled|compared to|compared with|in comparison with|in comparison to|unlike|in contrast to|as opposed to|rather than|instead of|no other|than any other|no better',
  },
  {
    tag: 'Safe',
    reason: 'Safety words that claim by themselves.',
    forms:
      'safe|safely|safer|safest|safety|natural|naturally|all natural|risk free|side effect free|drug free|minimally invasive|non invasive|noninvasive|painless|painlessly|well tolerated|no downtime|low risk|gentle|harmless|nontoxic|non toxic|hypoallergenic|without complications|without side effects|virtually no risk|minimal risk|minimal risks|little risk|little to no|biocompatible|zero risk|free of side effects|nothing to lose|no risk|excellent safety|safety profile|safety record|nearly painless|virtually painless|immune privileged|immune privilege|uncomplicated|risk less',
  },
  {
    tag: 'Harm',
    reason: 'What is said to be absent.',
    nouns:
      'side effect|risk|complication|adverse event|adverse reaction|adverse effect|rejection|allergic reaction|infection|downtime|reaction|down time|problem|danger|scar|incision|allergy|recovery time|hospital stay|stitch|toxicity|tumor|tumour|anesthesia|drug|chemical',
    forms:
      'downtime|rejection|rejected|reject|side effects|hospitalization|immune reaction|immune response|disease transmission|risks',
  },
  {
    tag: 'Lasting',
    reason: 'Words that state how long a benefit holds.',
    forms:
      'long lasting|longlasting|lasting|permanent|permanently|long term|longterm|for good|for life|once and for all|forever|years to come|durable|lifelong|long lived|enduring|for years|lasts|last|lasted|years later|a lifetime|never come back|one and done|a year or more|for years to come|no repeat|one time|single treatment|single injection|one treatment|one injection|one application|one session|single session|continues to improve|persist|persisted|sustained|maintained|lasting results',
  },
  { tag: 'Time', reason: 'Units of time.', nouns: 'day|week|month|year|hour|decade', forms: 'fortnight' },
  {
    tag: 'People',
    reason: 'Those treated, for shares and counts.',
    nouns:
      'patient|person|case|client|knee|guest|individual|veteran|athlete|man|woman|subject|participant|hip|elbow|customer|child|family|sufferer',
    forms: 'people|women|men|those treated|of them|folks|children|of patients|of our patients',
  },
  {
    tag: 'Share',
    reason: 'Words for a share of those treated.',
    forms:
      'most|majority|vast majority|many|nearly all|almost all|all of our|thousands|hundreds|millions|success rate|success rates|satisfaction rate|satisfaction|response rate|nine in ten|nine out of ten|eight out of ten|three out of four|four out of five|nine of ten|effective rate|9 out of 10|8 out of 10|3 out of 4|rate of success|countless|nine times out of ten|four in five|every one of|each one of|over half|two thirds|three quarters|dozens|every third|a great part|large share|success stories|improvement rate',
  },
  {
    tag: 'Percent',
    reason: 'A percentage; tagged by form at run time.',
    forms: 'percent|per cent|percentage',
  },
  {
    tag: 'Proof',
    reason: 'Words of proof or scientific backing.',
    forms:
      'proven|clinically proven|scientifically proven|research|studies|study|clinical studies|clinical study|clinical research|science|scientific|evidence|data|peer reviewed|literature|clinical trials|clinical trial|trials|trial|published|publications|meta analysis|meta analyses|systematic review|researchers|scientists|experts|scientific research|well documented|documented|evidence based|science based|science backed|research backed|findings|investigations|doctors|physicians|specialists|scientific literature|clinically',
  },
  {
    tag: 'Show',
    reason: 'Verbs by which a source speaks for the therapy.',
    verbs:
      'show|prove|demonstrate|confirm|suggest|indicate|support|report|find|reveal|conclude|validate|document|back|establish|verify|substantiate|point to|discover|agree|tell|attest|publish|recognize|recognise|mount|endorse|see',
    forms:
      'backed by|supported by|shown to|proven to|according to|based on|backed up by|found that|evidence for|evidence that|promising',
  },
  {
    tag: 'CellQuality',
    reason: 'What is said to make the product potent.',
    forms:
      'million cells|million|millions of|billion|billions of|million stem cells|live cells|living cells|viable|viability|potent|potency|young|youngest|younger|fresh|freshly|day zero|high concentration|highest concentration|concentrated|concentration|growth factors|growth factor|cytokines|purity|pure|purest|high quality|highest quality|quality|ethically sourced|healthy donors|full term|immune privileged|immune privilege|rich in|rich source|high count|cell count|high dose|high doses|expanded|culture expanded|cultured|neonatal|newborn|healthy mothers|rigorously screened|naive|undifferentiated|multipotent|pluripotent|universal donor|never frozen|exosomes per|trillion|lakhs|cryopreserved|proteins|signaling molecules|hyaluronic|collagen|nutrients',
  },
  {
    tag: 'Homing',
    reason: 'Cells said to find the damage.',
    forms:
      'home in|homing|seek out|seek|seeks out|find the damage|travel to|travels to|migrate to|migrate|migrates|find their way|go where|drawn to|hone in|zero in|target the|know where|smart cells|circulate|locate|navigate|cross the blood brain barrier|attracted to|distress signals|distress signal|recruit|attract|attracts|recruits',
  },
  {
    tag: 'Status',
    reason: 'Words of official approval.',
    forms:
      'approved|approval|cleared|clearance|registered|registration|licensed|license|licence|compliant|compliance|certified|certification|accredited|accreditation|authorized|authorised|authorization|regulated|legal|legally|permitted|permission|sanctioned|inspected|meets|complies|comply|guidelines|regulations|regulation|permit|permits|allowed|allows|recognized|recognised|adheres|adhere|conform|conforms|backing|exempt|lawful|endorsed|in line with|follows',
  },
  {
    tag: 'Regulator',
    reason: 'Regulators and standards, US and abroad.',
    forms:
      'fda|f.d.a|food and drug administration|cofepris|ministry of health|ministry of public health|health ministry|health canada|tga|mhra|ema|cdc|aatb|cgmp|gmp|cgtp|iso|invima|icmr|dcgi|kfda|pmda|361|section 361|351|hct p|hct ps|21 cfr|cfr|federal|510(k)|510 k|ce mark|ce|ce marked|usda|clia|who|world health organization|nih|department of health|health authorities|health authority|government|state law|kmpdc|ministry|american association of tissue banks|tissue bank|tissue banks|regulatory|regulators|iso certified|joint commission|jci|cap|aaahc|health department',
  },
  {
    tag: 'MinimalStatus',
    reason: 'Terms of the US tissue rule used as if they were approval.',
    forms:
      'minimally manipulated|minimal manipulation|homologous use|same day procedure|same surgical procedure|practice of medicine|right to try|off label|own tissue is not a drug|not a drug|no approval needed|enforcement discretion|does not require fda approval|exempt from',
  },
  {
    tag: 'TrialWord',
    reason: 'Research standing of what is sold.',
    forms:
      'irb|irb approved|clinical trial|clinical trials|registry|research study|nct|clinicaltrials.gov|institutional review board|ethics committee|ethics board|patient funded|outcomes registry|observational study|ind|investigational new drug|research database|phase 3|phase iii|clinical study|outcomes study|ethics approved|ethics',
  },
  {
    tag: 'Praise',
    reason: 'Borrowed authority and superlatives.',
    forms:
      "leading|leader|leaders|pioneer|pioneers|pioneering|pioneered|world class|world renowned|worldwide|renowned|internationally|nationally|cutting edge|breakthrough|breakthroughs|revolutionary|revolutionize|revolutionizing|revolutionising|revolutionise|revolution|state of the art|innovative|innovation|groundbreaking|advanced|latest|game changer|game changing|nobel|nobel prize|award winning|award|awards|foremost|premier|top rated|best in class|number one|no. 1|first in|first to|only clinic|most advanced|future of medicine|next generation|next frontier|new frontier|forefront|trailblazing|unprecedented|harvard|stanford|mayo clinic|johns hopkins|professional athletes|pro athletes|athletes|nfl|nba|mlb|olympic|olympians|elite athletes|celebrities|celebrity|superstar|tiger woods|kobe bryant|peyton manning|rafael nadal|board certified|fellowship trained|most experienced|most trusted|trusted|expert|experts|featured in|as seen on|as seen in|prestigious|world leading|top doctors|top doctor|best doctors|center of excellence|centre of excellence|gold standard|hailed|miracle|modern medicine|exciting|excellence|famous|specialists|world's first|exclusive|proprietary|patented|unique|authority|icon|holy grail|remarkable",
  },
  {
    tag: 'Money',
    reason: 'Price and pressure to buy.',
    forms:
      'affordable|discount|discounts|financing|finance|payment plan|payment plans|price|prices|pricing|cost|costs|special offer|limited time|promo|promotion|% off|free consultation|guarantee|guaranteed|money back|refund|save|savings|low cost|fraction of the cost|carecredit|package|packages|limited spots|limited seats|limited availability|slots|spots left|call now|act now|book today|deposit|coupon|voucher|sale|bonus|worth every penny|cheaper|cheap|investment|interest free|hurry|only today|cost effective|medicare|insurance|covered|gift|bargain|per month|a month|seats are limited|spots are limited|value for money|pay',
  },
];

/** Words that turn, weaken or attribute what stands in their scope (after Chapman and Harkema's ConText). */
export const modifiers: LexiconGroup[] = [
  {
    tag: 'Negator',
    reason: 'Negates what follows up to the end of the clause.',
    forms:
      "not|no|never|cannot|can't|won't|doesn't|don't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|couldn't|wouldn't|shouldn't|without|neither|nor|none|nothing|nobody|no one|lack of|lacks|lacking|fails to|failed to|fail to|unable to|yet to|little evidence|no evidence|no proof|insufficient evidence|unproven|unapproved|unlikely to|unlikely|rather than|instead of|far from|hardly|no study|no studies|no trial|no data|nowhere near|not been|false|falsely|misleading|unsupported|unsubstantiated|failure to|absence of|too early to|no reason to|stop short of|neither of|no cure",
  },
  {
    tag: 'PseudoNegator',
    reason: 'Looks like a negation and is none: "not only relieves but rebuilds".',
    forms:
      "not only|not just|not merely|not simply|not to mention|no doubt|without a doubt|no wonder|nothing better|nothing works better|no longer|no matter|no other|why not|not surprisingly|nothing short of|not uncommon|not alone|no more|no need|cannot wait|can't wait|don't wait|don't let|do not let|no stranger|not until|don't have to|do not have to|doesn't have to|does not have to|not long ago|don't miss|no secret|without having to|without the need|without needing|no better|never before|needn't|need not",
  },
  {
    tag: 'Hedge',
    reason: 'Softens without withdrawing: careful readers hear a doubt in it.',
    forms:
      'may|might|could|potentially|potential to|possibly|perhaps|aims to|aim to|aims at|aiming to|aiming at|aimed at|designed to|intended to|meant to|believed|thought to|appears|appear|appears to|seems|seem|being studied|being investigated|under investigation|under study',
  },
  {
    tag: 'Mild',
    reason:
      'Sounds careful and asserts: on labelled pages nine in ten sentences with such a word, and no hedge beside it, state a plain claim.',
    forms:
      'can|help|helps|helping|potential|possible|promising|promise|often|typically|usually|generally|in many cases|in most cases|hope|hopeful|likely|suggests|suggest|expected to|tend to|tends to|capable of|ability to|known to|should',
  },
  {
    tag: 'Hypothetical',
    reason: 'Not stated as a fact.',
    forms:
      'if|whether|would|were to|unless|suppose|in case|in the hope|in theory|theoretically|hypothesis|hypothesized|hypothesised|aim of this study|objective|to determine|to evaluate|to assess|to investigate|we investigated|we evaluated|we assessed|it is unclear|remains unclear|unclear|not known|unknown|not clear',
  },
  {
    tag: 'ReportVerb',
    reason: 'Somebody else is made to say it: criticism, news, enforcement.',
    verbs:
      'allege|accuse|advertise|market|tout|promote|boast|charge|warn|caution|claim|assert|promise|peddle|mislead|deceive|pitch|hype',
    forms:
      'so called|false claims|misleading claims|unproven claims|marketed as|sold as|purported|purportedly|allegedly|supposedly|claims that|claimed that|unsubstantiated|bogus|lawsuit|complaint|settlement|sued|attorney general|ftc|warning letter|warning letters|fined|myth|buyer beware|scam',
  },
  {
    tag: 'Preclinical',
    reason: 'Animals and glassware: no statement about patients.',
    forms:
      'in mice|mice|mouse|rats|rat|rabbit|rabbits|sheep|goats|pigs|animal model|animal models|animal studies|animal study|in vitro|in animals|preclinical|laboratory studies|petri dish|cell culture|in the lab|monkeys|murine|rodents|zebrafish',
  },
  {
    tag: 'Animal',
    reason: 'The patient is an animal.',
    forms:
      'dog|dogs|cat|cats|horse|horses|pet|pets|equine|canine|canines|feline|felines|veterinary|veterinarian|veterinarians|vet|pony|ponies|puppy|puppies|hock|hocks|fetlock|stifle|lameness|laminitis|mare|mares|gelding|geldings|labrador|foal|foals|stallion|racehorse|racehorses|livestock|animals|animal hospital|animal clinic|animal health|animal owners|spay',
  },
  {
    tag: 'OtherMarket',
    reason:
      'Goods and services that borrow the same words: cosmetics, hair, teeth, eyes, supplements, building.',
    nouns:
      'serum|cream|moisturiser|moisturizer|capsule|supplement|gummy|tablet|wrinkle|facial|implant crown|veneer|scalp|hairline|follicle|hair transplant|tooth|denture|gum|smile|crown|lens|eyelid|cornea|optometrist|breast|buttock|facelift|face lift|tummy tuck|butt lift|nose job|rhinoplasty|plastic surgeon|cosmetic surgeon|dermal filler|lip filler|periodontist|newborn|sealant|screed|slab|mortar|plank|hinge|bottle|spa|lash|pore|complexion',
    forms:
      'skincare|skin care|skin rejuvenation|skin quality|skin cells|skin texture|youthful skin|fat grafting|fat transfer|fat transplantation|lipofilling|nano fat|nanofat|eyecare|eye care|dry eye|dry eyes|corneal|optometry|optometric|ocular surface|surface of the eye|periodontal|periodontics|sinus lift|extraction socket|jaw bone|jawbone|oral surgeon|cord bank|cord blood bank|cord blood banking|cord blood collection|bank your baby|bone marrow donor|give platelets|donate platelets|donate blood|become a donor|platelet donation|marrow donor|embryo freezing|body contouring|body sculpting|plastic surgery|cosmetic surgery|breast augmentation|stretch marks|cellulite|cosmetic|cosmetics|beauty|hair|hair loss|hair restoration|glucosamine|chondroitin|multivitamin|collagen peptides|collagen complex|per serving|oral surgery|tooth extraction|orthodontic|coaching|summer camp|camp|camps|workout|workouts|hair growth|teeth|dental|dentist|dentistry|lasik|vision|eyesight|algae|plant stem|apple stem|epoxy|concrete|timber|carpentry|plumbing|weight loss|semaglutide|botox|fillers|microneedling|free shipping|add to cart|checkout|basket|vegan|cruelty free|dermatologically|fine lines|glow|radiance|crack|joinery|api key|joint venture|joint ventures|botany|meristem|seedlings|ham',
  },
  {
    tag: 'Contrast',
    reason: 'Ends the scope of a modifier.',
    forms:
      'but|however|although|though|yet|whereas|while|nevertheless|still|instead|unlike|except|because|so',
  },
  { tag: 'FirstPerson', reason: 'A patient speaks.', forms: "i|my|me|i'm|i've|i'd|myself|mine" },
  { tag: 'ClinicVoice', reason: 'The seller speaks.', forms: "we|our|us|we've|we're|ours|we'll" },
  {
    tag: 'YouVoice',
    reason: 'The reader is addressed as a possible patient.',
    forms: "you|your|you're|you'll|yourself|yours|you've",
  },
];
