/** SHA-256 in base64, as S3 compares it. */
export async function empreinte(octets: Blob): Promise<string> {
  const somme = await crypto.subtle.digest("SHA-256", await octets.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(somme)));
}
