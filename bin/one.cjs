const vm=require('vm'),fs=require('fs'),Module=require('module'),path=require('path');
const file=path.join(__dirname,'../dist/program/one.cjs'); const text=fs.readFileSync(file,'utf8');
let cachedData; try{cachedData=fs.readFileSync(file+'.cache')}catch{}
const s=new vm.Script(Module.wrap(text),{filename:file,cachedData,importModuleDynamically:vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER});
if(cachedData&&s.cachedDataRejected)console.error('REJECTED');
const m={exports:{}}; s.runInThisContext()(m.exports,Module.createRequire(file),m,file,path.dirname(file));
(async()=>{
 const {main,worldOf}=m.exports;
 if(process.env.MK){ 
   const v8=require('v8'); const o=v8.setFlagsFromString; v8.setFlagsFromString=()=>{};
   process.exitCode=await main(worldOf(process,'0.1.0')); fs.writeFileSync(file+'.cache',s.createCachedData());}
 else process.exitCode=await main(worldOf(process,'0.1.0'));
})();
