package dev.razao.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {
    private static final String CARD = """
            {'type':'object', 'required':['kind','owner'], 'properties':{
                'kind':{'type':'string', 'enum':['DEBIT','CREDIT']},
                'limit':{'type':['integer','null'], 'format':'int64'},
                'owner':{'type':'object', 'required':['name'], 'properties':{'name':{'type':'string'}}},
                'uses':{'type':'array', 'items':{'type':'string'}},
                'note':{'type':'string', 'x-opened':{'type':'string'}}}}""";

    @Nested
    class Welcome {
        @Test
        void nothing_at_all() {
            assertThat(change("", "")).isEmpty();
        }

        @Test
        void a_new_optional_property() {
            assertThat(change("'limit':", "'colour':{'type':'string'}, 'limit':"))
                    .isEmpty();
        }

        @Test
        void a_new_constant() {
            assertThat(change("'CREDIT'", "'CREDIT','PREPAID'")).isEmpty();
        }

        @Test
        void other_words_about_it() {
            assertThat(change(
                            "{'type':'object', 'required':['kind'", "{'title':'x','type':'object','required':['kind'"))
                    .isEmpty();
        }
    }

    @Nested
    class Breaking {
        @Test
        void a_property_is_gone() {
            assertThat(change("'limit':{'type':['integer','null'], 'format':'int64'},", ""))
                    .containsExactly("/limit is gone");
        }

        @Test
        void a_property_has_another_name() {
            assertThat(change("'limit'", "'maximum'")).containsExactly("/limit is gone");
        }

        @Test
        void a_property_inside_another_is_gone() {
            assertThat(change("{'name':{'type':'string'}}", "{}")).containsExactly("/owner/name is gone");
        }

        @Test
        void a_property_has_another_type() {
            assertThat(change("['integer','null']", "'string'"))
                    .containsExactly("/limit has type \"string\" instead of [\"integer\",\"null\"]");
        }

        @Test
        void a_property_has_another_format() {
            assertThat(change("int64", "int32")).containsExactly("/limit has format \"int32\" instead of \"int64\"");
        }

        @Test
        void the_elements_have_another_type() {
            assertThat(change("'items':{'type':'string'}", "'items':{'type':'integer'}"))
                    .containsExactly("/uses has type \"integer\" instead of \"string\"");
        }

        @Test
        void what_is_sealed_has_another_type() {
            assertThat(change("'x-opened':{'type':'string'}", "'x-opened':{'type':'integer'}"))
                    .containsExactly("/note has type \"integer\" instead of \"string\"");
        }

        @Test
        void what_may_be_missing_becomes_required() {
            assertThat(change("['kind','owner']", "['kind','limit','owner']")).containsExactly("/limit is required");
        }

        @Test
        void a_new_property_is_required() {
            assertThat(change("['name'], 'properties':{", "['name','age'], 'properties':{'age':{'type':'integer'},"))
                    .containsExactly("/owner/age is required");
        }

        @Test
        void what_readers_rely_on_becomes_optional() {
            assertThat(change("['kind','owner']", "['owner']")).containsExactly("/kind is no longer required");
        }

        @Test
        void a_constant_is_gone() {
            assertThat(change("'DEBIT',", "")).containsExactly("/kind cannot be DEBIT any more");
        }

        @Test
        void a_choice_becomes_a_text() {
            assertThat(change(", 'enum':['DEBIT','CREDIT']", "")).containsExactly("/kind is another type");
        }
    }

    private static List<String> change(String before, String now) {
        var json = new JsonMapper();
        assertThat(CARD).contains(before);
        return Compatibility.breaks(
                json.readTree(CARD.replace('\'', '"')),
                json.readTree(CARD.replace(before, now).replace('\'', '"')));
    }
}
