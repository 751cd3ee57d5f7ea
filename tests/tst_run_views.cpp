// The sections of a training run on the page of workloads, driven as a person would.
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "catalogue/catalogue.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "engine/training/fit.h"
#include "engine/training/layout_question.h"
#include "engine/training/memory_fit.h"
#include "form_bench.h"
#include "run_plan.h"
#include "sample_plan.h"
#include "views/charts/chart.h"
#include "views/common/segments.h"
#include "views/explain/explain_text.h"
#include "views/forms/catalogue_items.h"
#include "views/forms/entity_form.h"
#include "views/forms/table_view.h"
#include "views/problems/problems_model.h"
#include "views/results/card_grid.h"
#include "views/results/result_cards.h"
#include "views/results/result_tables.h"
#include "views/workloads/config_dialog.h"
#include "views/workloads/launcher_button.h"
#include "views/workloads/layout_search_dialog.h"
#include "views/workloads/layout_section.h"
#include "views/workloads/losses_section.h"
#include "views/workloads/model_section.h"
#include "views/workloads/phases_panel.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_facts.h"
#include "views/workloads/run_parts.h"
#include "views/workloads/workloads_page.h"

using namespace jw;
using Part = RunParts::Part;

namespace {

Look* look = nullptr;

/// A dense model of 32 layers on 16 nodes of eight H100s; of its layout only the batch is given.
Plan runPlan()
{
    Plan plan = newPlan("Runs");
    plan.sites.add({.uid = "s", .name = "S"});
    plan.fleets.add({.uid = "f", .name = "F", .site = "s"});
    plan.accelerators.add(test::h100());
    NodeGroup group{.uid = "g", .fleet = "f", .name = "g", .accelerator = "h100"};
    group.nodes = 16;
    group.accelPerNode = 8;
    plan.groups.add(group);
    Workload run{.uid = "llama", .name = "llama", .kind = WorkloadKind::Training, .basis = Basis::Once};
    run.inputs.values = {{"arch", test::denseShape()},
                         {"tokens", 1e12},
                         {"seq", 4096.0},
                         {"layout", Members{{"gbs", 1024.0}}}};
    plan.workloads.add(run);
    plan.workloads.add({.uid = "rest", .name = "rest", .kind = WorkloadKind::Idle});
    plan.assignments.add({.uid = "a", .workload = "llama", .group = "g"});
    plan.scenarios.add({.uid = "other", .name = "Other"});
    return plan;
}

/// A run of which nothing is known yet.
Plan emptyRun()
{
    Plan plan = runPlan();
    plan.workloads.edit()[0].inputs.values = {};
    return plan;
}

struct Bench {
    explicit Bench(Plan plan = runPlan(), Part part = Part::Run)
        : document(std::make_shared<const Plan>(std::move(plan))),
          evaluation(document),
          page(document, evaluation, *look)
    {
        page.resize(930, 900);
        page.show();
        QApplication::setActiveWindow(&page);
        (void)QTest::qWaitForWindowActive(&page);
        page.workloads().selectRow("llama");
        page.run().choose(part);
    }

    [[nodiscard]] Value value(std::string_view field) const
    {
        const Plan& plan = *document.resolved();
        return fieldValue(plan, findRow(plan, "llama"), field);
    }
    [[nodiscard]] double number(std::string_view field) const
    {
        const Value found = value(field);
        const double* number = found.as<double>();
        return number ? *number : std::nan("");
    }
    [[nodiscard]] const Source* source(const std::string& field) const
    {
        const Plan& plan = *document.plan();
        for (const Provenance& row : plan.provenance)
            for (const Source& source : plan.sources)
                if (row.entity == "llama" && row.field == field && source.uid == row.source)
                    return &source;
        return nullptr;
    }

    PlanDocument document;
    PlanEvaluation evaluation;
    WorkloadsPage page;
};

/// A dense model as its config.json says it; one key that nobody knows.
const char* const smallConfig = R"({"model_type": "llama", "num_hidden_layers": 4, "hidden_size": 64,
    "intermediate_size": 128, "num_attention_heads": 8, "num_key_value_heads": 2, "vocab_size": 100,
    "max_position_embeddings": 2048})";

} // namespace

class TestRunViews final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        look = new Look(*qobject_cast<QApplication*>(qApp), qApp);
    }

    void sectionsShowTheirFields();
    void otherKindsHaveNoSections();
    void goToOpensTheSection_data();
    void goToOpensTheSection();
    void fieldsOfASectionAreTyped();
    void aModelIsCopiedInOneStep();
    void anotherModelLeavesNothingBehind();
    void longContextIsNoSequence();
    void modelBySample();
    void offeredModelsCanBeTaken();
    void modelInAScenario();
    void configIsPasted();
    void badConfigIsRefused();
    void sizeAndWorkAreSaid();
    void memoryBarAddsUp();
    void memoryThatDoesNotFit();
    void theSmallestLayoutIsNamed();
    void givenSpeedNeedsNoLayout();
    void phasesFollowTheRun();
    void searchIsPickedInOneStep();
    void layoutsAreGroupedByReason();
    void layoutsThatDoNotFitStandAboveTheLine();
    void searchSaysWhyNot();
    void launcherTextIsCopied();
    void timeSharesByHand();
    void lossesAreCounted();
    void cardsSayTierAndBand();
    void tablesAndExplanationSayBands();
    void everyWidgetIsNamed();
    void tabFollowsTheEye();
    void nothingScrollsSideways();
    void pictures();
};

void TestRunViews::sectionsShowTheirFields()
{
    Bench bench;
    RunParts& run = bench.page.run();
    QVERIFY(run.choice().isVisible());
    QVERIFY(run.form().editor("inputs.tokens"));
    QVERIFY(!run.form().editor("inputs.arch.layers"));
    run.choice().button(static_cast<int>(Part::Model))->click();
    QCOMPARE(run.part(), Part::Model);
    QVERIFY(!run.form().isVisible());
    EntityForm& model = run.model().form();
    QVERIFY(model.isVisible());
    QVERIFY(model.editor("inputs.arch.layers") && model.editor("inputs.arch.window"));
    QVERIFY(!model.editor("inputs.tokens") && !model.editor("name"));
    QCOMPARE(model.editors().size(), fieldsOf<Architecture<double>>().size());
    run.choose(Part::Layout);
    QCOMPARE(run.layoutSection().form().editors().size(), fieldsOf<ParallelLayout<double>>().size());
    run.choose(Part::Losses);
    QCOMPARE(run.losses().form().editors().size(), fieldsOf<RunLosses<double>>().size());
}

void TestRunViews::otherKindsHaveNoSections()
{
    Bench bench(runPlan(), Part::Layout);
    bench.page.workloads().selectRow("rest");
    QVERIFY(!bench.page.run().choice().isVisible());
    QVERIFY(bench.page.form().isVisible());
    QCOMPARE(bench.page.form().row(), std::string("rest"));
    bench.page.workloads().selectRow("llama");
    QVERIFY(bench.page.run().layoutSection().isVisible()); // as it was left
}

void TestRunViews::goToOpensTheSection_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("part");
    QTest::newRow("run") << "inputs.tokens" << static_cast<int>(Part::Run);
    QTest::newRow("model") << "inputs.arch.layers" << static_cast<int>(Part::Model);
    QTest::newRow("folded") << "inputs.arch.kv_lora" << static_cast<int>(Part::Model);
    QTest::newRow("layout") << "inputs.layout.tp" << static_cast<int>(Part::Layout);
    QTest::newRow("losses") << "inputs.losses.restart_s" << static_cast<int>(Part::Losses);
}

void TestRunViews::goToOpensTheSection()
{
    QFETCH(QString, field);
    QFETCH(int, part);
    for (const Part before : {Part::Run, Part::Losses}) {
        Bench bench(runPlan(), before);
        const std::string wanted = field.toStdString();
        QVERIFY(bench.page.goTo("llama", wanted));
        QCOMPARE(static_cast<int>(bench.page.run().part()), part);
        EntityForm* form = bench.page.run().forms()[static_cast<std::size_t>(part)];
        QCOMPARE(QApplication::focusWidget(), form->editor(wanted)->input());
    }
}

void TestRunViews::fieldsOfASectionAreTyped()
{
    Bench bench(emptyRun(), Part::Layout);
    EntityForm& form = bench.page.run().layoutSection().form();
    test::type(form.editor("inputs.layout.tp")->input(), "8"); // the batch is still missing
    QCOMPARE(bench.number("inputs.layout.tp"), 8.0);
    QVERIFY(hasRecord(*bench.document.plan(), "llama", "inputs.layout"));
    test::pick(form.editor("inputs.layout.shard")->input(), "FSDP (ZeRO-3)");
    QCOMPARE(bench.value("inputs.layout.shard"), Value("fsdp"));
    QCOMPARE(bench.document.history().count(), 2);
    bench.document.history().undo();
    bench.document.history().undo();
    QVERIFY(!hasRecord(*bench.document.plan(), "llama", "inputs.layout"));
}

/// BLOOM as the catalogue has it: 70 layers, 14,336 wide, 2,048 tokens, 366 billion tokens, two FFN matrices.
void TestRunViews::aModelIsCopiedInOneStep()
{
    Bench bench(emptyRun(), Part::Model);
    CataloguePicker& picker = bench.page.run().model().pickFromCatalogue();
    test::checkNames(picker);
    picker.choose("bloom-176b");
    picker.accept();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.number("inputs.arch.layers"), 70.0);
    QCOMPARE(bench.number("inputs.arch.hidden"), 14336.0);
    QCOMPARE(bench.value("inputs.arch.glu"), Value(false));
    QCOMPARE(bench.value("inputs.arch.tied"), Value(true));
    QCOMPARE(bench.value("inputs.model"), Value("bloom-176b"));
    QCOMPARE(bench.number("inputs.tokens"), 3.66e11);
    QCOMPARE(bench.number("inputs.seq"), 2048.0);
    for (const char* field : {"inputs.arch.layers", "inputs.arch.glu", "inputs.model", "inputs.tokens"}) {
        const Source* source = bench.source(field);
        QVERIFY2(source, field);
        QCOMPARE(source->kind, SourceKind::Catalogue);
        QVERIFY(QString::fromStdString(source->title).contains("BLOOM"));
    }
    QVERIFY(problems(*bench.document.plan()).empty());
    bench.document.history().undo();
    QVERIFY(!hasRecord(*bench.document.plan(), "llama", "inputs.arch"));
    QVERIFY(bench.document.plan()->sources.empty());
}

/// From experts and latent attention to neither; tokens and sequence that are given stay.
void TestRunViews::anotherModelLeavesNothingBehind()
{
    Bench bench(runPlan(), Part::Model);
    const Catalogue& catalogue = builtInCatalogue();
    QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel("deepseek-v3")));
    QCOMPARE(bench.number("inputs.arch.experts"), 256.0);
    QCOMPARE(bench.number("inputs.arch.kv_lora"), 512.0);
    QCOMPARE(bench.number("inputs.tokens"), 1e12);
    QCOMPARE(bench.number("inputs.seq"), 4096.0);
    QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel("bloom-176b")));
    for (const char* field : {"inputs.arch.experts", "inputs.arch.kv_lora", "inputs.arch.dense_layers"}) {
        QCOMPARE(bench.number(field), 0.0);
        QVERIFY2(!bench.source(field), field);
    }
    QCOMPARE(bench.document.history().count(), 2);
}

/// SDXL: 6 TFLOP forward a step, three times that in training; no shape, and tokens of a shape are no images.
void TestRunViews::modelBySample()
{
    Bench bench(runPlan(), Part::Model);
    const Catalogue& catalogue = builtInCatalogue();
    QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel("llama3.1-8b")));
    QVERIFY(!bench.value("inputs.tokens").isNull());
    QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel("sdxl")));
    QCOMPARE(bench.document.history().count(), 2); // one step each
    QCOMPARE(bench.number("inputs.flops_per_token"), 18e12);
    QCOMPARE(bench.value("inputs.model"), Value("sdxl"));
    QVERIFY(!hasRecord(*bench.document.plan(), "llama", "inputs.arch"));
    QVERIFY(bench.value("inputs.tokens").isNull());
    QVERIFY(!bench.source("inputs.arch.layers"));
    const Source* source = bench.source("inputs.flops_per_token");
    QVERIFY(source && source->kind == SourceKind::Catalogue && source->isEstimate());
    const QString words = modelWords(*bench.document.resolved(), "llama").text;
    QVERIFY2(words.contains("18 TFLOP"), qPrintable(words));
    // back to a shape: the given work would go before it
    QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel("llama3.1-8b")));
    QVERIFY(bench.value("inputs.flops_per_token").isNull() && !bench.source("inputs.flops_per_token"));
    QCOMPARE(bench.number("inputs.arch.layers"), 32.0);
    bench.document.setCurrentScenario(1); // which cannot leave the shape out
    const auto refused = copyModel(bench.document, "llama", *catalogue.findModel("sdxl"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, std::string("stays_in_scenario"));
}

/// All that the picker offers can be taken; by sample: ResNet, ViT, SDXL, two of SD 3.5, FLUX.
void TestRunViews::offeredModelsCanBeTaken()
{
    const Catalogue& catalogue = builtInCatalogue();
    QCOMPARE(sampleModelItems(catalogue).size(), 6U);
    for (const CatalogueItem& item : sampleModelItems(catalogue)) {
        Bench bench(emptyRun(), Part::Model);
        QVERIFY(copyModel(bench.document, "llama", *catalogue.findModel(item.id.toStdString())));
        QVERIFY(bench.number("inputs.flops_per_token") > 1e10);
    }
}

/// DeepSeek-V3 can read 163,840 tokens and was trained on shorter sequences: an assumption that says so.
void TestRunViews::longContextIsNoSequence()
{
    Bench bench(emptyRun(), Part::Model);
    QVERIFY(copyModel(bench.document, "llama", *builtInCatalogue().findModel("deepseek-v3")));
    QCOMPARE(bench.number("inputs.seq"), 8192.0);
    const Source* source = bench.source("inputs.seq");
    QVERIFY(source && source->kind == SourceKind::Own && source->title.starts_with("assumption"));
}

void TestRunViews::modelInAScenario()
{
    Bench bench(runPlan(), Part::Model);
    bench.document.setCurrentScenario(1);
    QVERIFY(copyModel(bench.document, "llama", *builtInCatalogue().findModel("deepseek-v3")));
    QCOMPARE(bench.number("inputs.arch.layers"), 61.0);
    QVERIFY(copyModel(bench.document, "llama", *builtInCatalogue().findModel("bloom-176b")));
    QCOMPARE(bench.number("inputs.arch.experts"), 0.0);
    bench.document.setCurrentScenario(0);
    QCOMPARE(bench.number("inputs.arch.layers"), 32.0); // the baseline stays
}

void TestRunViews::configIsPasted()
{
    Bench bench(emptyRun(), Part::Model);
    ConfigDialog& dialog = bench.page.run().model().pasteConfig();
    QVERIFY(!dialog.config());
    dialog.setText(smallConfig);
    QVERIFY2(dialog.config(), qPrintable(dialog.remarks()));
    test::checkNames(dialog);
    dialog.accept();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.number("inputs.arch.layers"), 4.0);
    QCOMPARE(bench.number("inputs.arch.kv_heads"), 2.0);
    QCOMPARE(bench.number("inputs.arch.head_dim"), 8.0); // 64 / 8
    QCOMPARE(bench.number("inputs.seq"), 2048.0);
    const Source* source = bench.source("inputs.arch.layers");
    QVERIFY(source && source->kind == SourceKind::Own);
    QCOMPARE(source->title, std::string("config.json"));
    QVERIFY(problems(*bench.document.plan()).empty());
}

void TestRunViews::badConfigIsRefused()
{
    Bench bench(emptyRun(), Part::Model);
    ConfigDialog& dialog = bench.page.run().model().pasteConfig();
    for (const char* text : {"{", R"({"model_type": "llama"})"}) {
        dialog.setText(text);
        QVERIFY(!dialog.config());
        QVERIFY(!dialog.remarks().isEmpty());
    }
    dialog.reject();
    QCOMPARE(bench.document.history().count(), 0);
}

/// Of the plan: 32 (4 x 4,096^2 + 3 x 4,096 x 11,008) + 2 x 32,000 x 4,096 = 6.738 billion. Per token: 3 x (2
/// x (6,738,149,376 - 131,072,000) + 2 x 4,096 x 4,096 x 32) = 42.86 GFLOP.
void TestRunViews::sizeAndWorkAreSaid()
{
    Bench bench(runPlan(), Part::Model);
    const RunWords words = bench.page.run().model().words();
    QVERIFY(!words.bad);
    QVERIFY2(words.text.startsWith("6.738 ") && words.text.contains("42.86 "), qPrintable(words.text));
    QVERIFY(bench.document.setField({0, "llama", "inputs.arch.kv_heads"}, 64.0));
    QTRY_VERIFY(bench.page.run().model().words().bad); // more KV heads than heads
    Bench empty(emptyRun(), Part::Model);
    QVERIFY(!empty.page.run().model().words().text.isEmpty());
}

void TestRunViews::memoryBarAddsUp()
{
    Bench bench(runPlan(), Part::Layout);
    const BarWhole& bar = bench.page.run().layoutSection().memory().whole();
    QCOMPARE(bar.parts.size(), std::size_t{6});
    const auto question = layoutQuestion(*bench.document.plan(), "llama");
    QVERIFY(question);
    QCOMPARE(question->base.gpus.base(), 128.0);
    QCOMPARE(question->node.base(), 8.0);
    const LayoutAnswer answer = tryLayout(*question, question->base);
    QCOMPARE(bar.total(), answer.memory.total.base());
    QCOMPARE(bar.parts[0].amount, 2.0 * 6738149376.0); // BF16 weights on every rank
    QCOMPARE(bar.room, 80.0 * 1073741824.0);
    QVERIFY(bar.fits() && !bench.page.run().layoutSection().words().bad);
    QVERIFY(!bench.page.run().layoutSection().memory().accessibleDescription().isEmpty());
}

void TestRunViews::memoryThatDoesNotFit()
{
    Bench bench(runPlan(), Part::Layout);
    QVERIFY(bench.document.setField({0, "llama", "inputs.layout.mbs"}, 8.0));
    LayoutSection& section = bench.page.run().layoutSection();
    QTRY_VERIFY(!section.memory().whole().fits());
    QVERIFY(section.words().bad);
    QVERIFY(bench.document.setField({0, "llama", "inputs.layout.tp"}, 3.0)); // 32 heads
    QTRY_VERIFY(!section.memory().isVisible());
    QVERIFY(section.words().bad && !section.words().text.isEmpty());
}

void TestRunViews::theSmallestLayoutIsNamed()
{
    Bench bench(runPlan(), Part::Layout);
    QVERIFY(bench.document.setField({0, "llama", "inputs.layout.mbs"}, 8.0));
    const auto question = layoutQuestion(*bench.document.plan(), "llama");
    const auto fit = smallestFit(*question);
    QVERIFY(fit);
    const RunWords words = bench.page.run().layoutSection().words();
    QVERIFY2(words.bad && words.text.contains(QString::fromStdString(layoutText(fit->layout))),
             qPrintable(words.text));
    // Problems say it once, with the parts.
    QTRY_VERIFY(!bench.evaluation.isStale());
    int told = 0;
    for (const ShownProblem& problem : problemsOf(bench.document, *bench.evaluation.latest()))
        if (problem.path == "workloads/llama/inputs/layout/tp") {
            ++told;
            QVERIFY(problem.severity == Severity::Error);
            QVERIFY2(problem.text.contains("weights ") && problem.text.contains("activations "),
                     qPrintable(problem.text));
        }
    QCOMPARE(told, 1);
}

/// No field is wrong: nobody asked for a layout.
void TestRunViews::givenSpeedNeedsNoLayout()
{
    Plan plan = runPlan();
    plan.workloads.edit()[0].inputs.values.erase("layout");
    Bench bare(plan, Part::Layout);
    QVERIFY(bare.page.run().layoutSection().words().bad); // nothing says how fast
    plan.workloads.edit()[0].inputs.values["mfu"] = 0.35;
    Bench given(plan, Part::Layout);
    const RunWords words = given.page.run().layoutSection().words();
    QVERIFY2(!words.bad && words.text.contains("MFU"), qPrintable(words.text));
}

void TestRunViews::phasesFollowTheRun()
{
    Bench bench;
    const PhasesPanel& phases = bench.page.run().phases();
    QVERIFY(phases.isVisible() && phases.energy().isVisible());
    const auto run = runPhases(*bench.document.plan(), "llama");
    QVERIFY(run && run->hasSteps);
    QCOMPARE(phases.time().whole().parts.size(), run->phases.size());
    double time = 0.0, energy = 0.0;
    for (std::size_t i = 0; i < run->phases.size(); ++i) {
        time += phases.time().whole().parts[i].amount;
        energy += phases.energy().whole().parts[i].amount;
        QCOMPARE(phases.time().whole().parts[i].name, phases.energy().whole().parts[i].name);
    }
    QVERIFY(std::fabs(time - 1.0) < 1e-9 && std::fabs(energy - 1.0) < 1e-9);
    QVERIFY(!phases.line().text().isEmpty());
    QVERIFY(bench.document.setField({0, "llama", "inputs.layout.mbs"}, 8.0)); // does not fit: no results
    QTRY_VERIFY(!phases.isVisible());
    bench.document.history().undo();
    QTRY_VERIFY(phases.isVisible());
    bench.page.workloads().selectRow("rest");
    QTRY_VERIFY(!phases.isVisible());
}

void TestRunViews::searchIsPickedInOneStep()
{
    Bench bench(runPlan(), Part::Layout);
    LayoutSearchDialog* dialog = bench.page.run().layoutSection().searchLayouts();
    QVERIFY(dialog);
    QVERIFY(dialog->width() <= 1024 && dialog->height() <= 640);
    QTRY_VERIFY(!dialog->isSearching());
    test::checkNames(*dialog);
    const LayoutAnswers& answers = dialog->answers();
    QVERIFY(answers.size() > 100);
    QCOMPARE(answers[0].fault, LayoutFault::None);
    QVERIFY(answers[0].step.tokenRate >= answers[1].step.tokenRate);
    QCOMPARE(dialog->current(), &answers[0]);
    dialog->chooseRow(2);
    const LayoutAnswer picked = *dialog->current();
    QCOMPARE(dialog->chart().data().emphasized.size(), std::size_t{1});
    dialog->accept();
    QCOMPARE(bench.document.history().count(), 1);
    QCOMPARE(bench.number("inputs.layout.tp"), picked.layout.tp.base());
    QCOMPARE(bench.number("inputs.layout.mbs"), picked.layout.microBatch.base());
    QCOMPARE(bench.number("inputs.layout.gbs"), 1024.0);
    QCOMPARE(bench.number("inputs.production_factor"), searchedRunFactor);
    QCOMPARE(bench.value("inputs.layout.recompute"),
             Value(recomputeTexts[static_cast<std::size_t>(picked.layout.recompute)]));
    QVERIFY(problems(*bench.document.plan()).empty());
    bench.document.history().undo();
    QCOMPARE(bench.document.plan()->workloads, runPlan().workloads);
}

/// Possible, all, rejected, then each reason: every layout stands in three groups, and has its reason.
void TestRunViews::layoutsAreGroupedByReason()
{
    const std::array faults{LayoutFault::None, LayoutFault::Batch, LayoutFault::Memory, LayoutFault::Batch};
    LayoutAnswers answers;
    for (const LayoutFault fault : faults)
        answers.push_back({.layout = {}, .fault = fault});
    const std::vector<LayoutGroup> groups = layoutGroups(answers);
    using Rows = std::vector<std::size_t>;
    const std::vector<Rows> expected{{0}, {0, 1, 2, 3}, {1, 2, 3}, {2}, {1, 3}};
    QCOMPARE(groups.size(), expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
        QCOMPARE(groups[at].answers, expected[at]);
        QVERIFY(groups[at].name.endsWith(QString::number(expected[at].size())));
    }
    QCOMPARE(layoutGroups({answers[0]}).size(), std::size_t{1});
    QCOMPARE(layoutGroups({answers[1]}).size(), std::size_t{4}); // none possible is an answer too
}

/// What fits and what does not differ by shape, and by the line that they stand below or above.
void TestRunViews::layoutsThatDoNotFitStandAboveTheLine()
{
    Bench bench(runPlan(), Part::Layout);
    LayoutSearchDialog* dialog = bench.page.run().layoutSection().searchLayouts();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isSearching());
    QCOMPARE(dialog->chart().data().series.size(), std::size_t{1});
    dialog->showGroup(1);
    const ChartData& chart = dialog->chart().data();
    QCOMPARE(chart.series.size(), std::size_t{2});
    QCOMPARE(chart.limits.size(), std::size_t{1});
    QVERIFY(std::fabs(chart.limits[0].value - memoryShare * 80.0) < 1e-9);
    for (std::size_t row = 0; row < chart.positions.size(); ++row) {
        const double fits = chart.series[0].values[row], misses = chart.series[1].values[row];
        QVERIFY(std::isnan(fits) != std::isnan(misses));
        QVERIFY(std::isnan(fits) ? misses > chart.limits[0].value : fits <= chart.limits[0].value);
    }
}

void TestRunViews::searchSaysWhyNot()
{
    Bench bench(runPlan(), Part::Layout);
    LayoutSearchDialog* dialog = bench.page.run().layoutSection().searchLayouts();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isSearching());
    const int columns = dialog->table().model()->columnCount();
    const QAbstractItemModel& table = *dialog->table().model();
    QCOMPARE(static_cast<std::size_t>(table.rowCount()), dialog->groups().front().answers.size());
    dialog->showGroup(1); // all of them
    QCOMPARE(table.columnCount(), columns + 1);
    QCOMPARE(static_cast<std::size_t>(table.rowCount()), dialog->answers().size());
    dialog->chooseRow(0);
    QCOMPARE(dialog->current()->fault, LayoutFault::None);
    dialog->chooseRow(table.rowCount() - 1);
    QVERIFY(dialog->current() && dialog->current()->fault != LayoutFault::None);
    QVERIFY(!table.index(table.rowCount() - 1, 0).data().toString().isEmpty());
    QVERIFY(table.index(table.rowCount() - 1, 0).data() != table.index(0, 0).data());
    dialog->accept(); // nothing to be used
    QVERIFY(dialog->isVisible());
    QCOMPARE(bench.document.history().count(), 0);
    Bench unknown(emptyRun(), Part::Layout);
    QVERIFY(!unknown.page.run().layoutSection().searchLayouts());
    QVERIFY(unknown.page.run().layoutSection().words().bad);
}

void TestRunViews::launcherTextIsCopied()
{
    Plan plan = runPlan();
    plan.workloads.edit()[0].inputs.values["layout"] =
        Members{{"gbs", 1024.0}, {"tp", 4.0}, {"pp", 2.0}, {"shard", "zero1"}};
    Bench bench(plan, Part::Layout);
    LauncherButton& button = bench.page.run().layoutSection().launchers();
    button.copyFor(Launcher::Megatron);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains("--tensor-model-parallel-size 4"), qPrintable(text));
    QVERIFY(text.contains("--pipeline-model-parallel-size 2") && text.contains("--num-layers 32"));
    QString told;
    bool bad = false;
    connect(&button, &LauncherButton::told, this, [&](const QString& words, bool wrong) {
        told = words;
        bad = wrong;
    });
    button.copyFor(Launcher::Fsdp); // has no pipeline
    QVERIFY(bad && told.contains("FSDP"));
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

/// A failure every hour, a pause of 0.01 h each 0.19 h, 0.05 h to run again: of (1 + 0.05) (e^0.2 - 1) =
/// 0.2324729 h of an interval 0.19 are work, 0.01 checkpoint, 0.05 (e^0.2 - 1) = 0.0110701 restart, and e^0.2
/// - 1 - 0.2 = 0.0214028 are done again.
void TestRunViews::timeSharesByHand()
{
    RunLosses<double> losses;
    losses.failureRate = 1e-3 / hour;
    losses.write = 0.01 * hour;
    losses.restart = 0.04 * hour;
    losses.detect = 0.01 * hour;
    losses.interval = 0.19 * hour;
    const auto near = [](Ratio<> share, double expected) {
        return std::fabs(share.base() - expected) < 1e-6;
    };
    const TimeShares s = timeShares(losses, Ratio<>(1000.0), month);
    QVERIFY(near(s.useful, 0.19 / 0.2324728964));
    QVERIFY(near(s.checkpoints, 0.01 / 0.2324728964));
    QVERIFY(near(s.restarts, 0.05 / 1.05));
    QVERIFY(near(s.repeated, 0.0214027582 / 0.2324728964));
    losses.planned = 1.0 / day;
    losses.plannedTime = 2.4 * hour;
    losses.straggling = 0.25;
    losses.rampUp = 730.0 * hour; // as long as the run
    const TimeShares t = timeShares(losses, Ratio<>(1000.0), month);
    QVERIFY(near(t.rampUp, 0.5));
    QVERIFY(near(t.planned, 0.05));
    QVERIFY(near(t.useful, 0.45 * s.useful.base() / 1.25));
    QVERIFY(
        near(t.useful + t.checkpoints + t.repeated + t.restarts + t.planned + t.stragglers + t.rampUp, 1.0));
    QVERIFY(near(t.useful, goodputOf<double>(losses, Ratio<>(1000.0), month).effective.base()));
    losses = {};
    QVERIFY(near(timeShares(losses, Ratio<>(8.0), month).useful, 1.0)); // nothing fails
    // Half on spot, of which two fifths are lost: 1 / 0.6 h for one of work, so a third of an hour is added
    losses.spotInterruptions = 1.0 / hour;
    losses.write = {};
    losses.restart = {};
    losses.interval = 0.94740488 * hour; // x / (e^x - 1) = 0.6
    const TimeShares spot = timeShares(losses, Ratio<>(8.0), month, Ratio<>(0.5));
    QVERIFY(near(spot.spot, 0.25));
    QVERIFY(near(spot.useful, 0.75));
    QVERIFY(near(timeShares(losses, Ratio<>(8.0), month).spot, 0.0)); // none on spot
}

void TestRunViews::lossesAreCounted()
{
    Bench bench(runPlan(), Part::Losses);
    LossesSection& section = bench.page.run().losses();
    QVERIFY(!section.time().isVisible());
    QPushButton* count = nullptr;
    for (auto* button : section.findChildren<QPushButton*>())
        if (button->text() == "Count with defaults")
            count = button;
    QVERIFY(count);
    count->click();
    QVERIFY(hasRecord(*bench.document.plan(), "llama", "inputs.losses"));
    QVERIFY(section.time().isVisible());
    QVERIFY(std::fabs(section.time().whole().total() - 1.0) < 1e-12);
    QTRY_VERIFY2(section.words().text.contains("lost"), qPrintable(section.words().text));
    QVERIFY(section.words().text.startsWith("Goodput 9"));
    count->click(); // now: leave out
    QVERIFY(!hasRecord(*bench.document.plan(), "llama", "inputs.losses"));
    QCOMPARE(bench.document.history().count(), 2);
    bench.document.setCurrentScenario(1);
    QTRY_VERIFY(!count->isEnabled());
}

void TestRunViews::cardsSayTierAndBand()
{
    Bench bench;
    const Evaluation& evaluation = *bench.evaluation.latest();
    const auto& results = evaluation.scenarios[0]->results;
    QVERIFY(results);
    const auto subjects = subjectsOf(*results, *evaluation.plan);
    const auto cards = resultCards(evaluation, 0, subjectAt(subjects, "workloads/llama/"));
    const auto card = [&](const std::string& key) -> const CardContent& {
        return std::ranges::find(cards, "workloads/llama/" + key, &PathCard::path)->content;
    };
    for (const char* key : {"hours", "energy_kwh", "cost_usd", "mfu", "hfu", "tokens_per_s_per_gpu"}) {
        QVERIFY2(card(key).range, key);
        QVERIFY(card(key).range->p10 < card(key).range->p50 && card(key).range->p50 < card(key).range->p90);
        QVERIFY2(card(key).smallPrint.contains("Tier A"), qPrintable(card(key).smallPrint));
        QVERIFY(card(key).remark.contains("Tier A"));
    }
    QVERIFY(!card("average_kw").range);
    QVERIFY(card("average_kw").remark.isEmpty());
}

/// "30.8 (26.1–36.9)" in a year and as homes; Explain knows both, and no band of a power.
void TestRunViews::tablesAndExplanationSayBands()
{
    Bench bench;
    const Evaluation& evaluation = *bench.evaluation.latest();
    const auto& results = evaluation.scenarios[0]->results;
    QVERIFY(results);
    const Plan& plan = *evaluation.plan;
    QVERIFY(yearlyTable(*results, plan).rows.front()[1].text.contains('('));
    const Subject whole{.prefix = "total/", .name = {}, .period = {}};
    QVERIFY(equivalenceTable(*results, whole, plan).rows.front()[1].text.contains('('));
    const TracedAnswerPtr answer = traceScenario(evaluation.plan, 0);
    QVERIFY(answer);
    const std::string year = "years/" + std::to_string(plan.settings.startYear) + "/energy_kwh";
    QVERIFY(findBand(answer->bands, year) && findBand(answer->bands, "total/us_homes"));
    QVERIFY(!findBand(answer->bands, "total/peak_kw"));
}

void TestRunViews::everyWidgetIsNamed()
{
    for (const Part part : {Part::Run, Part::Model, Part::Layout, Part::Losses}) {
        Bench bench(runPlan(), part);
        for (EntityForm* form : bench.page.run().forms())
            form->setMoreOpen(true);
        test::checkNames(bench.page);
    }
}

void TestRunViews::tabFollowsTheEye()
{
    for (const Part part : {Part::Run, Part::Model, Part::Layout, Part::Losses}) {
        Bench bench(runPlan(), part);
        test::checkTabOrder(bench.page);
    }
}

void TestRunViews::nothingScrollsSideways()
{
    for (const Part part : {Part::Model, Part::Layout, Part::Losses}) {
        Bench bench(runPlan(), part);
        bench.page.resize(674, 540); // what 1024 x 640 leaves beside navigation and results
        QTest::qWait(0);
        QVERIFY2(bench.page.minimumSizeHint().width() <= 674,
                 qPrintable(QString::number(bench.page.minimumSizeHint().width())));
        for (const EntityForm* form : bench.page.run().forms())
            if (form->isVisible())
                QVERIFY(form->mapTo(&bench.page, QPoint(form->width(), 0)).x() <= bench.page.width());
    }
}

/// For the eye: JW_SHOTS=FOLDER writes them.
void TestRunViews::pictures()
{
    if (!qEnvironmentVariableIsSet("JW_SHOTS"))
        return;
    for (const Look::Mode mode : {Look::Mode::Light, Look::Mode::Dark}) {
        look->setMode(mode);
        const QString theme = mode == Look::Mode::Dark ? "-dark" : "-light";
        Plan plan = runPlan();
        plan.workloads.edit()[0].inputs.values["losses"] = Members{{"straggler_slowdown", 0.02}};
        Bench bench(plan, Part::Model);
        test::shoot(bench.page, "run-model" + theme);
        ConfigDialog& config = bench.page.run().model().pasteConfig();
        config.setText(smallConfig);
        test::shoot(config, "run-config" + theme);
        config.reject();
        CardGrid cards(*look);
        const Evaluation& evaluation = *bench.evaluation.latest();
        cards.setCards(resultCards(evaluation, 0,
                                   subjectAt(subjectsOf(*evaluation.scenarios[0]->results, *evaluation.plan),
                                             "workloads/llama/")),
                       false);
        cards.resize(290, 1200);
        cards.show();
        test::shoot(cards, "run-cards" + theme);
        bench.page.run().choose(Part::Run);
        test::shoot(bench.page, "run-run" + theme);
        bench.page.run().choose(Part::Losses);
        test::shoot(bench.page, "run-losses" + theme);
        bench.page.run().choose(Part::Layout);
        test::shoot(bench.page, "run-layout" + theme);
        LayoutSearchDialog* dialog = bench.page.run().layoutSection().searchLayouts();
        QTRY_VERIFY(!dialog->isSearching());
        test::shoot(*dialog, "run-search" + theme);
        dialog->showGroup(2);
        test::shoot(*dialog, "run-search-rejected" + theme);
        dialog->reject();
        QVERIFY(bench.document.setField({0, "llama", "inputs.layout.mbs"}, 8.0));
        test::shoot(bench.page, "run-full" + theme);
    }
    look->setMode(Look::Mode::Light);
}

QTEST_MAIN(TestRunViews)
#include "tst_run_views.moc"
