import type { LexiconGroup } from './group.ts';

/** Therapies of the evidence set. The tag is `Therapy` plus the family; `#Therapy` stands on all of them. */
export const therapies: LexiconGroup[] = [
  {
    tag: 'TherapyStemCell',
    reason: 'Mesenchymal or unspecified stem cells, and the trade words clinics use for them.',
    forms:
      "stem cell|stem cells|million cells|millions of cells|million living cells|million live cells|million young cells|infant cells|newborn cells|your own cells|their own cells|patient's own cells|stemcell|stemcells|stem cell's|msc|mscs|mesenchymal|mysenchymal|mesenchymal stromal cell|mesenchymal stromal cells|mesenchymal cells|" +
      'medicinal signaling cells|medicinal signalling cells|adult cells|repair cells|regenerative cells|regenerative cell|regenerative cellular therapy|cell therapy|cell therapies|' +
      'cellular therapy|cellular therapies|cell based therapy|cell based therapies|cell treatment|cell treatments|cell injection|cell injections|progenitor cells|' +
      'healing cells|living cells|live cells|golden cells|young cells|donor cells|pluripotent cells|ips cells|ipsc|ipscs|stromal cells|cell transplant|cell transplantation|cellular treatment|cellular medicine',
  },
  {
    tag: 'TherapyBoneMarrow',
    reason: 'Bone-marrow concentrate and its abbreviations.',
    forms:
      'bmac|bmc|bmcc|bmhcc|bma|bone marrow concentrate|bone marrow aspirate|bone marrow aspirate concentrate|marrow concentrate|bone marrow cells|marrow cells|' +
      'bone marrow derived|marrow derived|bone marrow stem|bone marrow injection|bone marrow injections|bone marrow cell|bone marrow mscs|bone marrow|marrow',
  },
  {
    tag: 'TherapyAdipose',
    reason: 'Cells or tissue from fat; plain "fat" only with a word of preparation.',
    forms:
      'adipose|adipose derived|adipose tissue|lipoaspirate|svf|stromal vascular fraction|fat derived|fat cells|fat stem|micro fragmented fat|microfragmented fat|micro fragmented|' +
      'microfragmented|lipogems|fat transfer|fat graft|fat grafting|mfat|your own fat|belly fat|fat injection|fat injections|fat tissue derived|fat aspirate|fat aspiration|liposuction',
  },
  {
    tag: 'TherapyBirthTissue',
    reason: "Umbilical cord, Wharton's jelly, amniotic and placental products.",
    forms:
      "umbilical|umbilical cord|cord blood|cord tissue|cord derived|cord cells|wharton's jelly|whartons jelly|wharton jelly|wharton|amniotic|amnion|amniotic fluid|amniotic membrane|" +
      'placental|placenta|placenta derived|birth tissue|birth tissues|perinatal|uc msc|uc mscs|huct|huct mscs|allograft|allografts|flowable tissue|chorion|dhacm|newborn cells|day zero|chorionic',
  },
  {
    tag: 'TherapyExosome',
    reason: 'Exosomes and other extracellular vesicles sold as a product.',
    forms: "exosome|exosomes|exosome's|exosomal|extracellular vesicle|extracellular vesicles|vesicles|evs",
  },
  {
    tag: 'TherapyPrp',
    reason: 'Platelet-rich plasma and kin.',
    forms:
      "prp|prp's|platelet rich plasma|platelet rich|platelet plasma|plasma injection|plasma injections|plasma therapy|platelet therapy|platelet injection|platelet injections|" +
      'platelets|platelet|platelet rich fibrin|prf|autologous conditioned serum|acp|orthokine|regenokine|plasma rich in growth factors|prgf|autologous plasma|platelet lysate|vampire facial|platelet concentrate|' +
      'growth factor injection|growth factor injections|autologous blood injection',
  },
  {
    tag: 'TherapyProlotherapy',
    reason: 'Irritant (dextrose) injections and their brand words.',
    forms:
      'prolotherapy|prolo|prolozone|dextrose|dextrose injection|dextrose injections|proliferative therapy|regenerative injection therapy|sclerotherapy|' +
      'proliferant|proliferants|sugar water injection|sugar injections|proliferation therapy|neural prolotherapy|perineural injection',
  },
  {
    tag: 'TherapyHyaluronicAcid',
    reason: 'Gel injections. Approved for knee pain: their rules differ from cells.',
    forms:
      'hyaluronic acid|hyaluronic|hyaluronate|sodium hyaluronate|viscosupplementation|viscosupplement|viscosupplements|gel injection|gel injections|gel shot|gel shots|ha|ha injection|ha injections|' +
      'durolane|rooster comb|visco|lubricating injection|lubricant injections|lubricating gel',
  },
  {
    tag: 'TherapyMaci',
    reason: 'Cultured cartilage cells on a membrane: an approved product for cartilage defects.',
    forms:
      'maci|autologous chondrocyte|autologous chondrocyte implantation|chondrocyte implantation|autologous cultured chondrocytes|carticel',
  },
  {
    tag: 'TherapyGeneric',
    reason: 'Umbrella words for the offered biologics: they name the offer, not the family.',
    forms:
      'regenerative medicine|regenerative therapy|regenerative therapies|regenerative treatment|regenerative treatments|regenerative injection|regenerative injections|regenerative procedure|' +
      'regenerative procedures|orthobiologic|orthobiologics|biologic injection|biologic injections|biologics|biologic therapy|biologic treatment|biologic treatments|regenerative care|regenerative orthopedics|regenerative orthopaedics|' +
      'regenerative option|regenerative options|regenerative solutions|regenerative approach|regenerative biologics|biological therapy|biological therapies|biological treatment|joint injection|joint injections|knee injection|knee injections|regenerative joint',
  },
];

/** Steroids: in the evidence set, and the usual disparaged comparator. */
export const steroid: LexiconGroup[] = [
  {
    tag: 'TherapyCorticosteroid',
    reason: 'Steroid shots: seldom the thing sold, mostly what is disparaged.',
    forms:
      'cortisone|corticosteroid|corticosteroids|steroid|steroids|steroid shot|steroid shots|cortisone shot|cortisone shots|steroid injection|steroid injections|cortisone injection|cortisone injections|triamcinolone|kenalog|zilretta|depo medrol|methylprednisolone|betamethasone|dexamethasone',
  },
];

/** Words that take up a therapy named before, or name the offer without its family. */
export const anaphors: LexiconGroup[] = [
  {
    tag: 'Offer',
    reason:
      'The offered treatment, named by a general word. Only counts where a therapy stands in the context.',
    forms:
      'this treatment|these treatments|the treatment|our treatment|our treatments|this therapy|the therapy|our therapy|our therapies|these therapies|this procedure|the procedure|our procedure|our procedures|these injections|' +
      'the injection|the injections|this injection|our injections|our injection|these cells|the cells|our cells|your own cells|your cells|cells|this approach|our approach|this method|our method|our protocol|our protocols|the protocol|this option|these shots|the shot|one shot|' +
      'injections|injection|treatment|treatments|therapy|therapies|our product|our products|the product|the shots|infusion|infusions|iv therapy|implantation|growth factors|the solution|our clinic|our program|our programme|our technique|this technique|these procedures|procedure|protocol|a single shot|the drip|our syringe|the serum|the jelly|the concentrate',
  },
];
