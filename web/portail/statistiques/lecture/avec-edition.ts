/** The edition looked at goes along, from page to page. */
export function avecEdition(adresse: string): string {
  const vers = new URL(adresse, location.origin);
  const ici = new URLSearchParams(location.search);
  for (const nom of ["edition", "version", "vu"]) {
    const valeur = ici.get(nom);
    if (valeur !== null) vers.searchParams.set(nom, valeur);
  }
  return `${vers.pathname}${vers.search}${vers.hash}`;
}
