/** A film as the pages know it before it is asked for. */
export type Prete = {
  secondes: number;
  octets: number;
  /** False when a word of the pages that it shows has changed since: the guide is shown in its place. */
  estAJour: boolean;
};

/** Keys of what is said, in order. */
export type Scenes = readonly string[];
