export function BorgerDk() {
  return <a href="https://www.borger.dk/">borger.dk</a>;
}
