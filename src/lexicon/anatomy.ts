import type { LexiconGroup } from './group.ts';

export const anatomy: LexiconGroup[] = [
  {
    tag: 'Tissue',
    reason: 'What a clinic says is regrown, repaired or healed.',
    nouns:
      'cartilage|tendon|ligament|meniscus|disc|disk|nerve|tissue|joint|bone|muscle|labrum|rotator cuff|collagen|tear|injury|damage|wear|cell|chondrocyte|organ|fiber|fibre|joint surface|' +
      'acl|ucl|annulus|cushion|cushioning|lining|scar|fascia|spinal cord|brain tissue|skin|neuron|nerve cell|beta cell|blood vessel|knee|hip|shoulder|spine|achilles|wound|fracture|synovium|myelin|body',
    forms:
      "menisci|damaged cells|damaged area|damaged areas|injured area|injured areas|structures|structure|tissues|weak areas|what is damaged|what is worn|what's worn|what's damaged|gristle|articular surface|weakened sites|affected area|affected areas|injury site|site of injury|joints|worn joint|worn joints|worn knee|worn knees|worn out knee|worn hip|worn hips",
  },
  {
    tag: 'Joint',
    reason: 'Body parts that place a claim in joints.',
    nouns:
      'knee|hip|shoulder|ankle|elbow|wrist|thumb|back|neck|spine|foot|heel|hand|finger|joint|sacroiliac joint|si joint|facet joint|facet|jaw|toe|disc|disk|tendon|meniscus|rotator cuff|lumbar disc',
    forms: 'feet|lower back|low back|joints',
  },
  {
    tag: 'KneeWord',
    reason: 'Puts a condition in the knee.',
    nouns: 'knee|meniscus|kneecap|patella',
    forms: "menisci|knee joint|acl|mcl|pcl|knee's",
  },
  { tag: 'HipWord', reason: 'Puts a condition in the hip.', nouns: 'hip', forms: 'femoral head|hip joint' },
  {
    tag: 'SpineWord',
    reason: 'Puts a condition in the spine.',
    nouns: 'disc|disk|spine|vertebra|herniated disc|facet joint',
    forms:
      'lumbar|cervical|sciatica|back pain|neck pain|low back|lower back|degenerative disc disease|spinal stenosis|stenosis|radiculopathy|spinal|vertebrae|herniation|sacroiliac|spondylosis|scoliosis|annulus',
  },
  {
    tag: 'TendonWord',
    reason: 'Puts a condition in tendon, ligament or muscle.',
    nouns: 'tendon|ligament|rotator cuff|hamstring|quadriceps',
    forms:
      "tendinitis|tendonitis|tendinopathy|tendinopathies|tendinosis|tennis elbow|golfer's elbow|golfers elbow|plantar fasciitis|epicondylitis|achilles|jumper's knee|jumpers knee|swimmer's shoulder|swimmers shoulder|pitcher's elbow|thrower's elbow|golf elbow|trigger finger|trigger thumb|de quervain's|de quervain|sprain|sprains|strain|strains|ucl|rotator|bursitis|plantar",
  },
  {
    tag: 'ArthritisWord',
    reason: 'Arthritis of a joint.',
    forms:
      'arthritis|osteoarthritis|osteoarthritic|arthritic|arthrosis|degenerative joint disease|gonarthrosis|coxarthrosis|worn joint|worn joints|bone on bone|worn knee|worn knees|worn out knee|joint degeneration|wear and tear|osteoarthrosis|oa',
  },
  {
    tag: 'CartilageWord',
    reason: 'Cartilage as the damaged part.',
    forms:
      'cartilage defect|cartilage defects|cartilage damage|cartilage lesion|cartilage lesions|chondral defect|chondral defects|osteochondral|cartilage loss|cartilage injury|cartilage injuries',
  },
  {
    tag: 'AdvancedStage',
    reason: 'Severe arthritis: positions on advanced disease apply.',
    forms: 'advanced|severe|end stage|bone on bone|grade iv|grade 4|kl iv|kl 4|late stage|stage iv|stage 4',
  },
  {
    tag: 'SeriousDisease',
    reason: 'Diseases outside joints for which regulators warn against cell products.',
    forms:
      "autism|autistic|multiple sclerosis|parkinson's|parkinson|parkinsons|alzheimer's|alzheimer|alzheimers|copd|emphysema|pulmonary fibrosis|lung disease|diabetes|type 1 diabetes|type 2 diabetes|diabetic|stroke|strokes|als|motor neuron disease|" +
      "dementia|erectile dysfunction|cerebral palsy|spinal cord injury|spinal cord injuries|spinal injury|spinal injuries|spinal cord damage|spinal trauma|paraplegia|tetraplegia|quadriplegia|intellectual disability|heart failure|heart disease|kidney disease|kidney failure|renal failure|liver disease|cirrhosis|lupus|crohn's|crohn's disease|ulcerative colitis|lyme|lyme disease|" +
      'covid|long covid|long haul covid|traumatic brain injury|tbi|neuropathy|peripheral neuropathy|fibromyalgia|chronic fatigue|macular degeneration|retinitis pigmentosa|blindness|hearing loss|muscular dystrophy|' +
      'rheumatoid arthritis|rheumatoid|asthma|hiv|cancer|infertility|anti aging|antiaging|ageing|aging|longevity|frailty|ptsd|depression|neurological|neurodegenerative|autoimmune|autoimmune disease|autoimmune diseases|cardiovascular|heart attack|' +
      "psoriasis|epilepsy|down syndrome|huntington's|ataxia|paralysis|sexual dysfunction|impotence|hair loss|erections|libido|brain fog|menopause|ovarian failure|osteoporosis|migraine|migraines|hypertension|gbs|cidp|neuropathic|brain injury|brain damage|heart|lungs|kidneys|liver|pancreas|immune disorders|memory|cerebral|sclerosis|hepatitis|gut|eczema|peyronie's|wound healing|incontinence|ms|ed",
  },
];

export const symptoms: LexiconGroup[] = [
  {
    tag: 'Symptom',
    reason: 'What a patient suffers from; reducing it is symptom relief.',
    nouns:
      'pain|ache|symptom|stiffness|swelling|inflammation|soreness|discomfort|tenderness|limp|suffering|joint pain|back pain|knee pain|flare|flare up|irritation|headache|numbness|tingling|spasm|fibrosis|adhesion|instability|limitation|hurt',
    forms:
      'inflammatory|achy|painful|sore|aching|aches and pains|hurting|burning|sciatica|inflammatory response|cytokines|weakness|fatigue|scar tissue|arthritis pain|osteoarthritis pain|chronic pain',
  },
  {
    tag: 'Function',
    reason: 'What a patient wants back; improving it is symptom relief.',
    nouns: 'function|movement|strength|activity|ability|score|sport|joint function|routine|hobby|grip',
    forms:
      'mobility|range of motion|motion|flexibility|quality of life|sleep|energy|stamina|walking|balance|performance|active lifestyle|daily life|everyday life|normal life|active life|work|training|golf|tennis|running|hiking|pickleball|gardening|dancing|vitality|wellbeing|well being|' +
      'comfort|lifestyle|your life|life back|independence|stability|joint health|health|blood flow|circulation|daily activities|the things you love|what you love|doing what you love|the game|the field|the court|womac|koos|vas|condition|outcomes|recovery|lubrication|immune system|immune response|immunity|metabolism|cognition|cognitive|gait',
  },
  {
    tag: 'Disease',
    reason: 'The disease itself, as the object of curing, reversing or slowing.',
    nouns:
      'disease|condition|illness|degeneration|progression|deterioration|disorder|degenerative process|process|joint damage|wear|breakdown|decline|pathology|problem|cause|ailment',
    forms:
      'arthritis|osteoarthritis|arthrosis|degenerative disc disease|root cause|underlying cause|underlying problem|root of the problem|source of the pain|source of pain|cause of the pain|cause of pain|cause of your pain|source of your pain|diabetes|aging|ageing|tendinopathy|tendonitis|tendinitis|plantar fasciitis|the clock|neuropathy|' +
      "autism|parkinson's|alzheimer's|multiple sclerosis|lupus|copd|stroke|chronic pain|pain|wear and tear|root|the damage|damage|als|ms|fibromyalgia|cerebral palsy",
  },
];

export const comparators: LexiconGroup[] = [
  {
    tag: 'Surgery',
    reason: 'Operations that are said to be avoided or surpassed.',
    nouns:
      'surgery|operation|joint replacement|knee replacement|hip replacement|replacement|replacement surgery|fusion|spinal fusion|arthroscopy|scalpel|knife|surgeon|surgical procedure|surgical intervention|prosthesis|implant|amputation|arthroplasty|operating room|operating table|incision|artificial joint|artificial knee|new knee|new hip',
    forms:
      'acl reconstruction|joint reconstruction|knee reconstruction|hip reconstruction|shoulder reconstruction|ankle reconstruction|reconstructive surgery|meniscectomy|osteotomy|microfracture|' +
      'going under the knife|under the knife|the knife|invasive surgery|surgical|surgically|open surgery|major surgery|surgeries|knives|being operated|metal and plastic|total knee|total hip|hospital stay|hospitalisation|hospitalization|stitches|general anesthesia|anesthesia',
  },
  {
    tag: 'Drug',
    reason: 'Medicines and other care that are said to be avoided or surpassed.',
    nouns:
      'opioid|painkiller|pain killer|drug|medication|pill|nsaid|pain medication|pain pill|medicine|tablet|anti inflammatory|narcotic|pharmaceutical|injection of cortisone|brace|insulin injection|prescription',
    forms:
      'ibuprofen|cortisone|steroid|steroids|cortisone shots|steroid shots|physical therapy|physiotherapy|anti inflammatories|tylenol|celebrex|immunosuppressants|drugs|traditional treatment|traditional treatments|conventional treatment|conventional treatments|conventional therapy|conventional medicine|standard care|other treatments|other therapies|traditional methods|alternatives|conventional therapies|traditional medicine|traditional therapies|blue pill|blue pills|standard treatments|standard treatment|conventional options|harsh medications',
  },
  {
    tag: 'OtherCare',
    reason: 'Therapies outside the evidence set, or care that is not the offered biologic: not checked.',
    forms:
      'laser|laser therapy|shockwave|shock wave|shockwave therapy|decompression|spinal decompression|acupuncture|chiropractic|chiropractor|hyperbaric|oxygen therapy|ozone|massage|yoga|exercise|exercises|physical therapy|physiotherapy|weight loss|diet|supplement|supplements|glucosamine|turmeric|collagen powder|vitamin|vitamins|' +
      'semaglutide|ketamine|peptide|peptides|botox|filler|fillers|red light|cryotherapy|tens|nerve block|nerve blocks|radiofrequency|radiofrequency ablation|rehab|rehabilitation|strength training|bracing|braces|orthotics|magnesium|cbd|sauna|emsculpt|microneedling|heat|ice|rest|walking programme|education programme|pulsed|electromagnetic|arthroscopic|joint replacement|knee replacement|hip replacement|surgery|metformin|insulin|ibuprofen|tylenol|acetaminophen|nsaids|naproxen|geniculate|genicular|embolization|embolisation',
  },
];
