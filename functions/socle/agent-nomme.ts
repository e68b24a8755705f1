/** « Nadia B. »: enough to find a colleague, in front of a person as well. */
export function nommerLAgent(nom: string): string {
  const [prenom = "", ...noms] = nom.trim().split(/\s+/u);
  const initiale = noms.at(-1)?.charAt(0);
  return initiale === undefined ? prenom : `${prenom} ${initiale.toUpperCase()}.`;
}
