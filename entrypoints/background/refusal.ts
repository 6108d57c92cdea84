/** A request that is refused for a reason of its own: said to the asker, and no fault to be kept. */
export class Refusal extends Error {}
