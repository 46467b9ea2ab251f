import { largeReview } from './fixtures/large-review.ts';
import { writeBundle } from '../shared/bundle/write-bundle.ts';
import { readBundle } from '../shared/bundle/read-bundle.ts';
import { checkBundle } from '../shared/bundle/check-bundle.ts';
let s=performance.now();
const r0=largeReview({documents:1000,codingsPerDocument:100,codes:300,seed:1});console.log('gen',performance.now()-s);
let r={operations:r0.operations.map(o=>JSON.parse(JSON.stringify(o))),texts:r0.texts};
let x;
const t=async(n,f)=>{const s=performance.now(),c=process.cpuUsage();const v=await f();const d=process.cpuUsage(c);console.log(n,Math.round(performance.now()-s),'cpu',Math.round((d.user+d.system)/1000));return v;};
for(let k=0;k<3;k++){
let b=await t('write',()=>writeBundle({...r,originals:new Map()}));
x=await t('read',()=>readBundle(b));
await t('write rows',()=>writeBundle(x,{rows:x.snapshot}));}
console.log((await t('check',()=>checkBundle(x))).length);
