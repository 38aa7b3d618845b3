import { Card, type CardActions, type CardContent, type CardProps, NoteCard } from './card.tsx';
import { Legend, type LegendProps } from './legend.tsx';

export interface LayerProps extends CardActions {
  /** The open card, or a note where there is no statement to show. */
  card: CardContent | { note: string } | undefined;
  copied: CardProps['copied'];
  legend: Omit<LegendProps, 'onStep'> | undefined;
}

/** All that the extension shows in a page beside its marks. */
export function Layer({ card, copied, legend, ...actions }: LayerProps) {
  return (
    <>
      {legend && <Legend {...legend} onStep={actions.onStep} />}
      {card &&
        ('note' in card ? (
          <NoteCard text={card.note} onClose={actions.onClose} />
        ) : (
          <Card content={card} copied={copied} {...actions} />
        ))}
    </>
  );
}
