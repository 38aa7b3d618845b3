import type { LexiconGroup } from './group.ts';

export const effects: LexiconGroup[] = [
  {
    tag: 'Grow',
    reason: 'Verbs and nouns of regrowing, repairing, healing tissue.',
    verbs:
      'regenerate|regrow|rebuild|repair|heal|renew|replenish|mend|remodel|rejuvenate|reconstruct|resurface|knit|thicken|revitalize|revitalise|reconnect|restore|strengthen|fix|grow|remake|rewire|reweave|form|recreate|repopulate|self repair|grow back|build|fill in|replace|patch|seal|nourish|produce|create',
    nouns:
      'repair|regrowth|repair process|healing process|reconstruction|healing response|regeneration process',
    forms:
      'regeneration|healing|restoration|rejuvenation|tissue repair|tissue regeneration|cartilage regeneration|cartilage growth|new growth|tissue growth|tissue healing|self healing|self repair|regrowing|fresh cartilage|new cartilage|new tissue|healthy tissue|new collagen|fresh collagen|new bone|new cells|bone growth|' +
      'regenerative|regenerative properties|regenerative potential|healing properties|reparative|heal itself|heal themselves|repair itself|healed|restorative|healing cascade|recovery of tissue|healing power|healing powers|thicker cartilage|neogenesis|angiogenesis|collagen production|laying down',
  },
  {
    tag: 'Promote',
    reason: 'Verbs that carry an effect noun: "promotes healing", "kick-starts repair".',
    verbs:
      'promote|stimulate|accelerate|trigger|support|encourage|enhance|boost|facilitate|jump start|jumpstart|kick start|speed up|speed|activate|induce|initiate|drive|foster|aid|assist|orchestrate|help|start|begin|unlock|harness|supercharge|amplify|signal|spark|set off|awaken|spur|augment|maximize|maximise|optimize|optimise|hasten|enable|contribute to|lead to|result in|turn on|increase|direct',
  },
  {
    tag: 'Become',
    reason: 'Cells said to turn into the missing tissue.',
    verbs:
      'become|turn into|differentiate into|transform into|develop into|change into|convert into|morph into|grow into|differentiate',
  },
  {
    tag: 'Reduce',
    reason: 'Verbs of making a symptom less or ending it.',
    verbs:
      'reduce|relieve|ease|alleviate|decrease|lessen|diminish|eliminate|soothe|calm|lower|minimize|minimise|end|erase|remove|stop|control|combat|fight|tame|quiet|cool|banish|conquer|fade|subside|disappear|vanish|dissolve|melt away|get rid of|rid|beat|overcome|resolve|suppress|dampen|modulate|regulate|settle|shrink|curb|mitigate|abolish|take away|wipe out|treat|manage|tackle|address|help with|say goodbye to|go away|clear up|cut|improve|down regulate|downregulate|switch off|turn off|free|drop|dull|decline|ameliorate|go down|back off|numb|target',
    forms:
      'goodbye to|relief of|relief from|relief for|freedom from|free of|free from|reduction in|reduction of|less|fewer|rid of|reductions in|farewell to|lower levels of|decrease in|drop in|decreases in',
  },
  {
    tag: 'Relief',
    reason: 'Nouns and adjectives that state relief by themselves.',
    forms:
      'pain relief|relief|pain free|painfree|symptom relief|pain management|pain reduction|pain reducing|pain relieving|anti inflammatory|antiinflammatory|without pain|pain gone|no more pain|symptom free|free of pain|painless movement|no pain|less pain|less stiffness|less swelling|lasting relief|immunomodulatory|immune modulating|immunomodulation|pain control|end to pain|out of pain|ache free|not hurt',
  },
  {
    tag: 'Improve',
    reason: 'Verbs of getting function back.',
    verbs:
      'improve|increase|restore|enhance|boost|regain|recover|recapture|gain|return to|get back to|get back|go back to|resume|better|raise|maintain|preserve|optimize|optimise|rediscover|reclaim|renew|support|help with|come back to|normalize|stabilize|stabilise|strengthen|extend|be back|give back|revive|get|keep|protect|bring back|reach|achieve|enjoy|regulate',
    forms:
      'improvement in|improvements in|improvement of|improved|increase in|better|more|back to|back in|back on|greater|faster|gains in|return to|able to|get your',
  },
  {
    tag: 'Effective',
    reason: 'General efficacy without a stated effect; counted as symptom relief.',
    forms:
      'effective|effectively|effectiveness|highly effective|works well|works|efficacy|efficacious|responds well|respond well|great results|excellent results|good results|remarkable results|amazing results|outstanding results|positive results|successful|successfully|success|powerful|beneficial|benefit|benefits|promising results|real results|great success|' +
      'helped|helps|get better|got better|feel better|feeling better|feels better|getting better|improvement|improvements|significant improvement|treated successfully|results you can feel|life changing|game changer|game changing|wonders|miracle|miraculous|amazing|dramatic|dramatically|great outcomes|positive outcomes|best results|best outcome|favorable outcomes|tremendous|remarkable|solution|solutions|answer',
  },
  {
    tag: 'Cure',
    reason: 'Curing, reversing, halting or slowing; needs a disease as object.',
    verbs:
      'cure|reverse|halt|slow|slow down|arrest|eradicate|turn back|undo|prevent|delay|correct|cancel|roll back|stall|modify|conquer|interrupt|stop|fix|eliminate|treat|end|resolve|beat|address|attack|solve|target|tackle|finish',
    forms:
      'cure for|reversal of|a cure|disease modifying|goes to the root|at its root|stopped in its tracks|in its tracks|remission|in remission',
  },
  {
    tag: 'StrongCure',
    reason: 'Words of cure that claim by themselves once a disease is near.',
    verbs: 'cure|reverse|halt|slow|slow down|arrest|eradicate|undo|turn back|stall|roll back',
    forms: 'reversal|reversing|a cure|curative|disease modifying',
  },
  {
    tag: 'Mask',
    reason: 'The other half of root-cause talk: "rather than masking symptoms".',
    verbs: 'mask|cover up|cover|hide|numb|band aid|manage|dull',
    forms:
      'band aid|bandaid|band aids|masking|just managing|temporary relief|temporary fix|temporary|quick fix|symptoms only|only the symptoms|merely the symptoms|not just the symptoms|just treating symptoms',
  },
  {
    tag: 'Avoid',
    reason: 'Verbs of sparing somebody an operation or a medicine.',
    verbs:
      'avoid|prevent|delay|postpone|put off|skip|replace|eliminate|cancel|spare|escape|sidestep|bypass|stay out of|save from|dodge|ward off|stave off|defer|forgo|forego|ditch|need|keep off|push back|reduce|rule out|evade|dispense with|talk out of|resort to|undergo|face|trade|say no to|say goodbye to|turn to|rethink|reconsider|drop|call off|circumvent',
  },
];
