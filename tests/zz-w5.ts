import { largeReview } from '/work/main/tests/fixtures/large-review.ts';
import { writeBundle } from '/work/main/shared/bundle/write-bundle.ts';
import { readBundle } from '/work/main/shared/bundle/read-bundle.ts';
import { rowsDigest } from '/work/main/shared/bundle/rows-digest.ts';
const r0=largeReview({documents:1000,codingsPerDocument:100,codes:300,seed:1});
let r={operations:r0.operations.map(o=>JSON.parse(JSON.stringify(o))),texts:r0.texts};
for(let k=0;k<2;k++){
let s=performance.now(),c=process.cpuUsage();const b=await writeBundle({...r,originals:new Map()});let d=process.cpuUsage(c);console.log('write',performance.now()-s,'cpu',(d.user+d.system)/1000,b.length/1e6);
s=performance.now();c=process.cpuUsage();const x=await readBundle(b);d=process.cpuUsage(c);console.log('read',performance.now()-s,'cpu',(d.user+d.system)/1000,x.operations.length,x.manifest);
s=performance.now();console.log(rowsDigest(x.snapshot)===x.manifest.rowsSha256, performance.now()-s);
}
