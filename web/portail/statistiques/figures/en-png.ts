/** Twice the size on screen: sharp on paper too. */
const ECHELLE = 2;
const LARGEUR = 960;

const enAdresse = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function telecharger(adresse: string, nom: string): void {
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
}

/** The drawing as a picture, made by the browser: its colours stand in its attributes, not in a style sheet. */
export async function enPng(svg: SVGSVGElement, nom: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const copie = svg.cloneNode(true);
  if (!(copie instanceof SVGSVGElement)) return;
  copie.setAttribute("width", String(LARGEUR));
  copie.setAttribute("height", String(Math.round((LARGEUR * height) / width)));
  const image = new Image();
  image.src = enAdresse(new XMLSerializer().serializeToString(copie));
  await image.decode();
  const toile = document.createElement("canvas");
  toile.width = LARGEUR * ECHELLE;
  toile.height = Math.round((LARGEUR * ECHELLE * height) / width);
  const contexte = toile.getContext("2d");
  if (!contexte) return;
  contexte.fillStyle = "#ffffff";
  contexte.fillRect(0, 0, toile.width, toile.height);
  contexte.drawImage(image, 0, 0, toile.width, toile.height);
  telecharger(toile.toDataURL("image/png"), nom);
}
