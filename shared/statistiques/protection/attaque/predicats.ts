/** What counts are told by, each list of terms named once by a number: millions of counts share a few thousand lists. */
export class Predicats {
  private readonly rangs = new Map<string, number>();
  private readonly listes: (readonly string[])[] = [];

  /** The number of a list, as its terms come. */
  nommer(termes: readonly string[]): number {
    const nom = termes.join("&");
    const connu = this.rangs.get(nom);
    if (connu !== undefined) return connu;
    this.rangs.set(nom, this.listes.length);
    return this.listes.push(termes) - 1;
  }

  /** The number of a list whatever the order of its terms; undefined when no count is told by it. */
  trouver(termes: readonly string[]): number | undefined {
    return this.rangs.get(termes.toSorted().join("&"));
  }

  termes(rang: number): readonly string[] {
    return this.listes[rang] ?? [];
  }
}
