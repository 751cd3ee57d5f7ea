// The samples speak the language of the window: every text of theirs can be translated, and is on opening.
#include <QApplication>
#include <QTest>

#include <algorithm>
#include <set>

#include "catalogue/samples.h"
#include "domain/tables.h"
#include "views/catalogue/catalogue_words.h"
#include "views/common/language.h"
#include "views/start/sample_cards.h"
#include "views/start/sample_texts.h"

using namespace jw;

namespace {

/// The names of all rows but accelerators, which are products; the plan's note; the groups of scenarios; the
/// reasons of overrides; what is assumed.
std::set<std::string> textsOf(const Plan& plan)
{
    std::set<std::string> texts{plan.settings.note};
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.name != Accelerator::table && at < table.size(plan); ++at)
            for (const char* key : {"name", "why"})
                texts.insert(rowText(plan, {&table, at}, key));
    for (const Scenario& scenario : plan.scenarios)
        texts.insert(scenario.group);
    for (const Source& source : plan.sources)
        if (source.kind == SourceKind::Own)
            texts.insert(source.title);
    texts.erase(std::string());
    return texts;
}

} // namespace

class TestSampleTexts : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsListed()
    {
        std::set<std::string> wanted;
        for (const SampleInfo& sample : samples())
            wanted.merge(textsOf(*samplePlan(sample.name)));
        const std::set<std::string> listed(sampleTexts().begin(), sampleTexts().end());
        for (const std::string& text : wanted)
            QVERIFY2(listed.contains(text), text.c_str());
        for (const std::string& text : listed)
            QVERIFY2(wanted.contains(text), text.c_str());
    }

    /// On its card a run stands beside what was published of it; what was entered is no prediction.
    void cardsTellWhatWasPublished()
    {
        const auto cards = sampleCards(evaluateSamples());
        const auto card = [&](const QString& name) {
            return *std::ranges::find(cards, name, &SampleCard::name);
        };
        const SampleCard run = card(QStringLiteral("llama31-405b-run"));
        QVERIFY2(
            run.against.startsWith(QStringLiteral("GPU-hours: published 30,840,000 GPU-h, predicted 29,3")),
            qPrintable(run.against));
        QVERIFY(run.sources.contains(QStringLiteral("Llama 3.1 model card, 2024-07")));
        QVERIFY(run.sources.contains(QStringLiteral("MFU: published 41")));
        QVERIFY(card(QStringLiteral("lora-finetune")).against.contains(QStringLiteral("is an input")));
        QVERIFY(card(QStringLiteral("rtx4090-week")).against.isEmpty());
        const SampleCard service = card(QStringLiteral("chatgpt-service"));
        QVERIFY2(service.figures.contains(QStringLiteral("Wh per query (")), qPrintable(service.figures));
        QVERIFY(service.figures.endsWith(QStringLiteral("tier C)")));
        QVERIFY2(service.against.contains(QStringLiteral("published 0.34 Wh")), qPrintable(service.against));
        const QString models = card(QStringLiteral("chatbot-models")).figures; // beside a given baseline
        for (const char* model : {"Per query: ", "Llama 3.1 8B: ", "Llama 3.1 405B: ", "DeepSeek-V3: "})
            QVERIFY2(models.contains(QLatin1String(model)), qPrintable(models));
    }

    /// The catalogue names published figures as the page of a service does.
    void queryFiguresInChinese()
    {
        const CatalogueTable& table = *findCatalogueTable("query_figures");
        const void* row = findRow(table, builtInCatalogue(), "gpt4o-epoch");
        QVERIFY(row);
        QCOMPARE(catalogueName(table, row), QStringLiteral("GPT-4o, Epoch AI"));
        const FieldInfo& model = *findField(table.fields, "model_class");
        const QString english = catalogueCell(model, model.get(row));
        Language language(*qApp);
        language.set(QStringLiteral("zh_CN"));
        QVERIFY(catalogueCell(model, model.get(row)) != english);
        language.set(QStringLiteral("en"));
    }

    /// Regions and what their carbon counts, kinds of failures, chips: words of the window. A name of a
    /// product stays.
    void cellsInChinese()
    {
        const auto cell = [](const char* table, const char* id, const char* key) {
            const CatalogueTable& rows = *findCatalogueTable(table);
            const FieldInfo& field = *findField(rows.fields, key);
            return catalogueCell(field, field.get(findRow(rows, builtInCatalogue(), id)));
        };
        QCOMPARE(cell("regions", "usa", "name"), QStringLiteral("United States"));
        Language language(*qApp);
        language.set(QStringLiteral("zh_CN"));
        QCOMPARE(cell("regions", "usa", "name"), QStringLiteral("美国"));
        QCOMPARE(cell("regions", "usa", "carbon_basis"), QStringLiteral("生命周期，发电侧"));
        QCOMPARE(cell("accelerators", "tpu-v4", "name"), QStringLiteral("TPU v4（芯片）"));
        QCOMPARE(cell("api_prices", "deepseek-v4-pro", "model"), QStringLiteral("DeepSeek-V4-Pro，非高峰"));
        QCOMPARE(cell("regions", "world", "id"), QStringLiteral("world"));
        QCOMPARE(cell("accelerators", "h100-sxm", "vendor"), QStringLiteral("NVIDIA"));
        language.set(QStringLiteral("en"));
    }

    void openedInChinese()
    {
        const Plan sample = *samplePlan("superpod-week");
        QVERIFY(inWindowLanguage(sample) == sample);
        Language language(*qApp);
        language.set(QStringLiteral("zh_CN"));
        const Plan opened = inWindowLanguage(sample);
        QCOMPARE(QString::fromStdString(opened.scenarios[1].name), QStringLiteral("24 个节点"));
        QCOMPARE(opened.accelerators[0].name, sample.accelerators[0].name);
        QVERIFY(opened.provenance == sample.provenance);
        const auto english = textsOf(sample), chinese = textsOf(opened);
        QCOMPARE(chinese.size(), english.size()); // names stay apart
        for (const std::string& text : chinese)
            QVERIFY2(!english.contains(text) || text == "DGX H100" || text == "SuperPOD", text.c_str());
        for (const Scenario& scenario : inWindowLanguage(*samplePlan("chatbot-models")).scenarios)
            QVERIFY2(scenario.group.empty() || scenario.group == "预测", scenario.group.c_str());
    }
};

QTEST_MAIN(TestSampleTexts)
#include "tst_sample_texts.moc"
