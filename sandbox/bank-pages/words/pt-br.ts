/** Brazilian Portuguese. */
import type { Words } from './en.ts'

export const PT_BR: Words = {
  itself: 'Português',
  secure: 'Internet banking',
  sandbox: 'Um banco fictício do sandbox. Qualquer senha funciona.',
  login: 'Entrar',
  loginText: 'Entre como de costume para decidir sobre o acesso às suas contas.',
  name: 'Usuário',
  password: 'Senha',
  nameMissing: 'Informe o seu usuário.',
  approval: 'Autorizar acesso às suas contas',
  asks: '{} pede, em nome de um site, para ver:',
  seen: ['Nomes, números e titular das contas', 'Saldos', 'Transações'],
  not: 'Não é possível fazer pagamentos nem alterar nada com esta autorização.',
  stop: 'Você pode cancelar a autorização aqui a qualquer momento.',
  customer: 'Conectado como',
  approve: 'Autorizar',
  decline: 'Recusar',
  fail: 'Simular um erro no banco',
  over: 'Pedido já respondido',
  overText: 'Você já respondeu a este pedido.',
  back: 'Voltar à página anterior',
  unknown: 'Esta página não existe',
  unknownText: 'O link está errado ou expirou. Comece de novo no site de onde você veio.',
}
