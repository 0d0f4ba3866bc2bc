import { createWorld } from './world.ts'
const t=performance.now()
const w=createWorld()
for(const p of w.people){for(const a of p.accounts){let b=a.opening,min=b,max=b;for(const e of a.entries)if(e.booked){b+=e.amount;min=Math.min(min,b);max=Math.max(max,b)}
if(p.login!=='many')console.log(a.key,a.entries.length,'min',min/100,'max',max/100,'end',b/100,'limit',a.limit/100,min<-a.limit?'BELOW':'')}
}
console.log(performance.now()-t,'ms')
const cats=new Map<string,number>();for(const p of w.people)for(const a of p.accounts)for(const e of a.entries)cats.set(e.truth.category,(cats.get(e.truth.category)??0)+1)
console.log(cats.size)
const login=process.argv[2];if(login){const a=w.people.find(p=>p.login===login)!.accounts;for(const x of a){console.log(x.key);for(const e of x.entries.filter(e=>(e.booked??e.seen)>='2026-11-01'&&e.seen<='2026-11-20'))console.log(e.seen,e.booked,e.amount,e.counterparty.name,'|',e.remittance,'|',e.truth.category)}}
