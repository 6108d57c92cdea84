/** In a smaller frame a card shows little more than its first line: another frame of the tab then carries it. */
const MIN_WIDTH = 440
const MIN_HEIGHT = 320

/** Whether a card can stand in a viewport of this size, in CSS pixels. */
export const hasRoomForCard = ({ width, height }: { width: number; height: number }): boolean =>
  width >= MIN_WIDTH && height >= MIN_HEIGHT
