/** What the page itself made, kept by the browser as a file of this name. */
export function enregistrer(adresse: string, nom: string): void {
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
}
