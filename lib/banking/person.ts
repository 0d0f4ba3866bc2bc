/** Whether a counterparty's name is a person's: two to four plain words, none of which only companies and offices carry. */
import { words } from '../model/taxonomy/phrases.ts'

const NOT_A_PERSON = new Set(
  `gmbh ag kg ohg ug se ev eg mbh co inc ltd limited plc llp llc bv sarl sa spa bank sparkasse volksbank versicherung versicherungen
  stadt gemeinde landkreis finanzamt amt kasse council borough hmrc dwp services service group holding trust company stadtwerke verein
  verwaltung hausverwaltung immobilien wohnen praxis zahnarztpraxis kanzlei apotheke shop store stores markt online digital media energy
  water insurance savings account saver konto tagesgeldkonto sparkonto girokonto depot club gym school university universitaet hochschule
  schule kita foundation charity society association union studio solutions systems consulting design engineering payments payment
  deutschland germany uk europe international restaurant cafe pizzeria hotel nursery lettings estates properties property management
  rentenversicherung familienkasse krankenkasse bundesagentur plumbing building cleaning solicitors accountants county city university nhs
  payroll hospital klinik clinic institut institute akademie academy labs lab office partner partners team gruppe werke betriebe direkt direct
  loans loan credit card isa pension investments capital finance leasing tagesgeld festgeld autohaus werkstatt express mobility central
  logistik logistics technologies technology software agency agentur verlag haus house und and the of fuer von der umzuege mobilfunk
  strom gas telecom telekom post church kirche kirchengemeinde tax revenue customs welfare
  ltda eireli mei me epp cia instituicao pagamento pagamentos tecnologia comercio industria servicos condominio edificio paroquia igreja
  farmacia drogaria padaria restaurante lanchonete mercado supermercado barbearia salao academia posto clinica escola colegio cooperativa
  associacao instituto prefeitura secretaria banco seguros embalagens distribuidora oficina pousada quiosque bar marmitas laticinios
  imobiliaria loja mobilidade
  srl fundatia asociatia asociatie parohia primaria biserica scoala universitatea gradinita cabinet banca compania directia casa
  trezoreria magazin societatea clubul teatrul
  sp spolka fundacja stowarzyszenie parafia przedszkole zlobek szkola uniwersytet politechnika urzad spoldzielnia wspolnota zaklad gmina
  miasto apteka sklep piekarnia firma towarzystwo tfi klub kancelaria przychodnia szpital biuro dom maklerski stacja
  sro skola skolka urad pojistovna nadace svaz spolecenstvi svj lekarna mesto obec druzstvo divadlo`
    .split(/\s+/)
    .filter(Boolean),
)
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'herr', 'frau', 'mx'])
const DOCTOR = new Set(['dr', 'prof', 'med'])

/** German compounds that end like this are businesses and offices: Malerbetrieb, Landeshauptstadt, Pflegedienst. */
const COMPOUND =
  /^.{4,}(?:betrieb|betriebe|stadt|haus|werk|werke|dienst|verein|kasse|service|technik|handel|praxis|kanzlei|verwaltung)$/

export function looksLikePerson(name: string | null): boolean {
  if (!name || /[\d*/&@.+]{2}|[*/&@+]|\d/.test(name)) return false
  const parts = words(name)
  if (parts.length < 2 || parts.length > 4) return false
  if (parts.some((part) => NOT_A_PERSON.has(part) || DOCTOR.has(part) || COMPOUND.test(part))) return false
  if (TITLES.has(parts[0]!)) return true
  return parts.every((part) => /^[a-z]+$/.test(part)) && parts.some((part) => part.length > 2)
}
