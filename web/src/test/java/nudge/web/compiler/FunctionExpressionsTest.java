package nudge.web.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionExpressionsTest {
  @Test
  void rewritten_methods_areFunctionExpressions() {
    String script = "let a$=(b,\n$c)=>{return b;},d=e=>{return ()=>{f(e);};},\ng\n=()=>{};";
    assertEquals(
        "let a$=function(b,\n$c){return b;},d=function(e){return ()=>{f(e);};},\ng\n=function(){};",
        FunctionExpressions.rewritten(script));
  }

  @Test
  void rewritten_notMinified_isSoToo() {
    assertEquals(
        "let A = function(b, c){\n}", FunctionExpressions.rewritten("let A = (b, c) => {\n}"));
  }

  @Test
  void rewritten_whatIsNoMethod_stays() {
    String script =
        "let a=f=>function(b){return f(this,b);},c=d(1,e=>{}),g=h===0?()=>{}:()=>{i();};"
            + "j.k=l=>{};m(\"n=o=>{\");";
    assertEquals(script, FunctionExpressions.rewritten(script));
  }

  @Test
  void rewritten_twice_isTheSame() {
    String once = FunctionExpressions.rewritten("let a=(b)=>{return b;};");
    assertEquals(once, FunctionExpressions.rewritten(once));
  }

  @Test
  void main_findsNoMethod_fails(@TempDir Path folder) throws IOException {
    Path script = folder.resolve("script.js");
    String[] scripts = {script.toString()};
    Files.writeString(script, "a.b=function(){};c(function(){});");
    assertThrows(IllegalStateException.class, () -> FunctionExpressions.main(scripts));
    Files.writeString(script, "let a=(b)=>{return b;};");
    FunctionExpressions.main(scripts);
    FunctionExpressions.main(scripts);
    assertEquals("let a=function(b){return b;};", Files.readString(script));
  }
}
