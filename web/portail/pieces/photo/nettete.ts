/**
 * How sharp a picture is: variance of its Laplacian, over grey levels in rows of `largeur`. Edges of letters make it
 * high; a blur makes it fall.
 */
export function nettete(gris: ArrayLike<number>, largeur: number): number {
  const lu = (rang: number): number => gris[rang] ?? 0;
  const hauteur = Math.floor(gris.length / largeur);
  let nombre = 0;
  let somme = 0;
  let carres = 0;
  for (let y = 1; y < hauteur - 1; y++)
    for (let x = 1; x < largeur - 1; x++) {
      const rang = y * largeur + x;
      const bord = 4 * lu(rang) - lu(rang - 1) - lu(rang + 1) - lu(rang - largeur) - lu(rang + largeur);
      nombre += 1;
      somme += bord;
      carres += bord * bord;
    }
  return nombre === 0 ? 0 : carres / nombre - (somme / nombre) ** 2;
}
