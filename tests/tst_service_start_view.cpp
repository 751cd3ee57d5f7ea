// Beginning a service in the window: the dialog by its keys, the same plan as from the command line, and what
// does not fit.
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include "advisor/service_start.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "engine/plan_results.h"
#include "engine/serving/service.h"
#include "exchange/plan_json.h"
#include "form_bench.h"
#include "verb_support.h"
#include "views/advisor/request_field.h"
#include "views/common/result_card.h"
#include "views/forms/catalogue_picker.h"
#include "views/results/card_grid.h"
#include "views/results/results_page.h"
#include "views/start/service_start_dialog.h"
#include "window_bench.h"

using namespace jw;

namespace {

Look* look = nullptr;

/// Types into a field of the dialog and goes on; Enter would begin.
void enter(const ServiceStartDialog& dialog, std::string_view key, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(dialog.field(key).input());
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Tab);
}

void open(ServiceStartDialog& dialog)
{
    dialog.open();
    QApplication::setActiveWindow(&dialog);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

struct Figures {
    double energy = 0.0, cost = 0.0;
    friend bool operator==(const Figures&, const Figures&) = default;
};

Figures figuresOf(const Plan& plan)
{
    const auto results = planResults(plan);
    return results ? Figures{results->total.energy.in(kWh), results->total.cost.base()} : Figures();
}

} // namespace

class TestServiceStartView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { look = new Look(*qApp, this); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void keysMakeAPlanWithCards();
    void sameAsTheCommandLine();
    void everyFieldSaysWhereItIsFrom();
    void fieldsAreWhole();
    void emptiedFieldTakesItsDefault();
    void saysWhatWouldFit();
    void fitsTheSmallestWindow();
    void optionsBelongTogether();
    void saysWhatWasUnderstood();
    void lengthsComeWithTheirSource();
    void itemsBegin();
    void itemsSayWhatTheyLack();
    void precisionsAsPublished();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// From the first page: the command, and Enter on what is offered.
void TestServiceStartView::keysMakeAPlanWithCards()
{
    test::Run run(m_folder->path());
    int pressed = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
        ++pressed;
    };
    run.window().showPage("start");
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(test::dialog<ServiceStartDialog>() && test::dialog()->isActiveWindow());
    press(Qt::Key_Return);
    QTRY_VERIFY(!test::dialog());
    QTRY_VERIFY(test::isSettled(run));
    QVERIFY(pressed <= 12);
    QCOMPARE(run.window().currentPage(), QString("results"));
    auto* page = qobject_cast<ResultsPage*>(run.window().page("results"));
    QVERIFY(page && page->cards().cards().size() >= 5);
    for (const ResultCard* card : page->cards().cards())
        QVERIFY2(!card->content().value.isEmpty(), qPrintable(card->content().name));
    QVERIFY(QString::fromStdString(run.plan().settings.name).contains("Llama 3.1 70B"));
}

void TestServiceStartView::sameAsTheCommandLine()
{
    ServiceStartDialog dialog(*look);
    PlanPtr made;
    connect(&dialog, &ServiceStartDialog::made, this, [&](const PlanPtr& plan) { made = plan; });
    open(dialog);
    enter(dialog, "requests", "1728k/day"); // 20 a second
    auto* requests = qobject_cast<QLineEdit*>(dialog.field("requests").input());
    QTRY_COMPARE(requests->text().remove(','), QString("1728000"));
    QVERIFY(requests->accessibleName().endsWith("/day"));
    enter(dialog, "tokens_in", "1000");
    enter(dialog, "tokens_out", "300");
    enter(dialog, "ttft", "1 s");
    enter(dialog, "tpot", "50");
    dialog.accept();
    QTRY_VERIFY(made);
    const test::Ran ran =
        test::ran({"new",  "--serve",     "llama3.1-70b", "--on",         "dgx-h100", "--requests",
                   "20/s", "--tokens-in", "1000",         "--tokens-out", "300",      "--precision",
                   "fp8",  "--engine",    "vllm",         "--ttft",       "1s",       "--tpot",
                   "50ms", "--region",    "usa",          "-o",           "-"});
    QVERIFY2(ran.code == 0, ran.err.c_str());
    const auto plan = planFromJson(ran.out);
    QVERIFY(plan);
    QVERIFY(figuresOf(*plan).energy > 0.0);
    const Provenance* typed = provenanceIn(*plan, 0, plan->workloads[0].uid, "inputs.requests_per_s");
    QVERIFY(typed && typed->enteredText == "20/s"); // and the form shows that unit
    QCOMPARE(figuresOf(*plan), figuresOf(*made));
    QCOMPARE(plan->workloads[0].inputs, made->workloads[0].inputs);
    QCOMPARE(plan->groups[0].nodes, made->groups[0].nodes);
}

void TestServiceStartView::everyFieldSaysWhereItIsFrom()
{
    ServiceStartDialog dialog(*look);
    open(dialog);
    test::checkNames(dialog);
    for (const FieldInfo& field : fieldsOf<ServiceStart>())
        QVERIFY2(!dialog.source(field.key).text().isEmpty(), std::string(field.key).c_str());
    QVERIFY(dialog.source("nodes").text().startsWith("assumption"));
    const QString before = dialog.source("model").text();
    CataloguePicker& picker = dialog.pick("model");
    picker.choose("deepseek-v3");
    picker.accept();
    QCOMPARE(qobject_cast<QLineEdit*>(dialog.field("model").input())->text(), QString("DeepSeek-V3 671B"));
    QVERIFY(dialog.source("model").text() != before); // that of the other model's row
    enter(dialog, "nodes", "4");
    QCOMPARE(dialog.source("nodes").text(), QString("Own value"));
}

/// Long sources take no room from the fields; the whole of each is its tool tip.
void TestServiceStartView::fieldsAreWhole()
{
    ServiceStartDialog dialog(*look);
    open(dialog);
    QVERIFY2(dialog.height() <= 640, qPrintable(QString::number(dialog.height())));
    for (const FieldInfo& field : fieldsOf<ServiceStart>()) {
        const QWidget& input = *dialog.field(field.key).input();
        QVERIFY2(input.height() >= input.sizeHint().height(), std::string(field.key).c_str());
        const QLabel& source = dialog.source(field.key);
        QVERIFY(source.height() >= source.fontMetrics().height());
        QCOMPARE(source.toolTip(), source.text());
    }
}

void TestServiceStartView::emptiedFieldTakesItsDefault()
{
    ServiceStartDialog dialog(*look);
    open(dialog);
    enter(dialog, "nodes", "4");
    auto* nodes = qobject_cast<QLineEdit*>(dialog.field("nodes").input());
    nodes->setFocus();
    nodes->selectAll();
    QTest::keyClick(nodes, Qt::Key_Delete);
    QTest::keyClick(nodes, Qt::Key_Tab);
    QVERIFY2(dialog.source("nodes").text().startsWith("assumption"),
             qPrintable(dialog.source("nodes").text()));
}

/// 405 billion parameters in BF16 are more than eight H100 hold; the dialog stays and leads to the field.
void TestServiceStartView::saysWhatWouldFit()
{
    ServiceStartDialog dialog(*look);
    bool made = false;
    connect(&dialog, &ServiceStartDialog::made, this, [&] { made = true; });
    open(dialog);
    CataloguePicker& picker = dialog.pick("model");
    picker.choose("llama3.1-405b");
    picker.accept();
    enter(dialog, "nodes", "1");
    dialog.accept();
    QTRY_VERIFY(!dialog.isSearching());
    QVERIFY(dialog.isVisible() && !made);
    QVERIFY2(dialog.status().text().contains("at least"), qPrintable(dialog.status().text()));
    QVERIFY(dialog.beginButton().isEnabled());
}

void TestServiceStartView::fitsTheSmallestWindow()
{
    ServiceStartDialog dialog(*look);
    open(dialog);
    const QSize needed = dialog.minimumSizeHint();
    QVERIFY2(needed.width() <= 1280 && dialog.height() <= 720,
             qPrintable(QString("%1 x %2").arg(needed.width()).arg(dialog.height())));
}

void TestServiceStartView::optionsBelongTogether()
{
    const auto code = [](std::vector<std::string> words) {
        words.insert(words.begin(), "new");
        words.insert(words.end(), {"-o", "-"});
        return test::ran(words);
    };
    const auto wrong = code({"--serve", "llama3.1-8b", "--tokens", "1T"});
    QVERIFY(wrong.code != 0 && wrong.err.find("--tokens goes with --train") != std::string::npos);
    QVERIFY(code({"--requests", "5/s"}).err.find("--requests goes with --serve") != std::string::npos);
    QVERIFY(code({"--nodes", "5"}).err.find("goes with --train, --serve or --items") != std::string::npos);
    QVERIFY(code({"--wh-per-item", "5"}).err.find("--wh-per-item goes with --items") != std::string::npos);
    QVERIFY(code({"--serve", "llama3.1-8b", "--train", "llama3.1-8b"}).code != 0);
    const auto large = code({"--serve", "llama3.1-405b", "--precision", "bf16"});
    QVERIFY2(large.code != 0 && large.err.find("FP8") != std::string::npos, large.err.c_str());
    QVERIFY(code({"--lengths", "chat"}).err.find("--lengths goes with --serve") != std::string::npos);
    const auto unclear = code({"--serve", "llama3.1-8b", "--requests", "2M"}); // a second, or a day?
    QVERIFY2(unclear.code != 0 && unclear.err.find("20/s or 2M/day") != std::string::npos,
             unclear.err.c_str());
    const auto unknown = code({"--serve", "llama3.1-8b", "--lengths", "poems"});
    QVERIFY2(unknown.err.find("short, chat, summary, reasoning, azure-2023-conv") != std::string::npos,
             unknown.err.c_str());
}

/// 1,728,000 / 86,400 = 20; a bare number is of a second.
void TestServiceStartView::saysWhatWasUnderstood()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("s.joule").toStdString();
    for (const char* rate : {"1728k/day", "20", "20/s"}) {
        const auto said = test::ran(
            {"new", "--serve", "llama3.1-8b", "--requests", rate, "--nodes", "2", "-o", file, "--force"});
        QVERIFY2(said.code == 0, said.err.c_str());
        QVERIFY2(said.err.find("Understood: 20 requests a second, 1,728,000 a day, on 16 GPUs") !=
                     std::string::npos,
                 said.err.c_str()); // of two DGX H100
    }
}

/// The trace of 2023 has 1,154.7 tokens in and 211.1 out; a length that is typed itself is one's own.
void TestServiceStartView::lengthsComeWithTheirSource()
{
    std::vector<std::string> words{"new",       "--serve",         "llama3.1-8b", "--requests", "5/s",
                                   "--lengths", "azure-2023-conv", "-o",          "-"};
    const auto whole = planFromJson(test::ran(words).out);
    QVERIFY(whole);
    const std::string service = whole->workloads[0].uid;
    QVERIFY(fieldValue(*whole, findRow(*whole, service), "inputs.tokens_in") == Value(1154.7));
    const ValueOrigin origin = originOf(*whole, 0, service, "inputs.tokens_out");
    QVERIFY(origin.source && origin.source->kind == SourceKind::Catalogue);
    words.insert(words.end(), {"--tokens-out", "300"});
    const test::Ran mixed = test::ran(words);
    QVERIFY2(mixed.err.find("--tokens-out 300 counts, not the 211.1 of --lengths azure-2023-conv") !=
                 std::string::npos,
             mixed.err.c_str());
    const auto own = planFromJson(mixed.out);
    QVERIFY(own);
    const std::string other = own->workloads[0].uid;
    QVERIFY(fieldValue(*own, findRow(*own, other), "inputs.tokens_out") == Value(300.0));
    QVERIFY(!originOf(*own, 0, other, "inputs.tokens_out").source);
    words.insert(words.end(), {"--tokens-in", "500"}); // then nothing of the trace is left
    const test::Ran both = test::ran(words);
    QVERIFY2(both.code == 2 && both.err.find("--lengths says nothing") != std::string::npos,
             both.err.c_str());
}

namespace {

test::Ran begun(std::vector<std::string> words)
{
    words.insert(words.begin(), {"new", "--items"});
    words.insert(words.end(), {"-o", "-"});
    return test::ran(words);
}

} // namespace

/// 1,120 TFLOP at 35 % of the 989 TFLOP/s of an H100 take 3.23 s: ten a second keep 32.3 of them busy, which
/// are 33 replicas and five nodes of eight.
void TestServiceStartView::itemsBegin()
{
    const auto plan = planFromJson(
        begun({"image", "--tflop-per-item", "1120", "--requests", "10/s", "--on", "dgx-h100"}).out);
    QVERIFY(plan);
    QCOMPARE(static_cast<int>(plan->groups[0].nodes), 5);
    const std::string& service = plan->workloads[0].uid;
    const auto question = itemQuestion(*plan, service);
    QVERIFY(question);
    const ItemDay day = question->at(PredictedAt::Middle);
    QVERIFY(std::fabs(day.replicasNeeded.base() - 33.0) < 1e-9 && day.replicas.base() >= 33.0);
    QVERIFY(!originOf(*plan, 0, service, "inputs.item.tflop_per_pass").source); // one's own
    const auto named = planFromJson(begun({"embedding-512", "--requests", "100/s"}).out);
    QVERIFY(named);
    QCOMPARE(QString::fromStdString(named->workloads[0].name),
             QString("Embedding of 512 tokens, BERT-large"));
    const ValueOrigin origin = originOf(*named, 0, named->workloads[0].uid, "inputs.item.params");
    QVERIFY(origin.source && origin.source->kind == SourceKind::Catalogue);
    const auto measured = planFromJson(begun({"video", "--seconds-per-item", "30"}).out);
    QVERIFY(measured && planResults(*measured));
}

void TestServiceStartView::itemsSayWhatTheyLack()
{
    const auto says = [](const std::vector<std::string>& words, const char* told) {
        const test::Ran said = begun(words);
        return said.code != 0 && said.err.find(told) != std::string::npos;
    };
    QVERIFY(says({"speech"}, "add --tflop-per-item, or --seconds-per-item"));
    QVERIFY(says({"video", "--wh-per-item", "100"}, "add --tflop-per-item, or --seconds-per-item"));
    QVERIFY(says({"songs"}, "image, embedding, speech, video, image-flux1-dev"));
    QVERIFY(says({"speech", "--seconds-per-item", "30", "--wh-per-item", "100"}, "TDP")); // 12 kW
    QVERIFY(says({"image", "--tflop-per-item", "1120", "--nodes", "4"}, "at least 5"));
    QVERIFY(says({"image", "--tp", "16"}, "GPUs of a replica"));
    QVERIFY(says({"image", "--tokens-in", "100"}, "--tokens-in goes with --serve"));
    QVERIFY(says({"image", "--region", "nowhere"}, "catalogue list regions"));
}

/// As `fit` takes them: INT8 is served like FP8, FP16 like BF16, MXFP4 like FP4.
void TestServiceStartView::precisionsAsPublished()
{
    const std::vector<std::pair<const char*, const char*>> served{
        {"int8", "fp8"}, {"fp16", "bf16"}, {"bf16", "bf16"}, {"int4", "int4"}};
    for (const auto& [typed, kept] : served) {
        const auto plan = planFromJson(
            test::ran({"new", "--serve", "llama3.1-8b", "--requests", "5/s", "--precision", typed, "-o", "-"})
                .out);
        QVERIFY2(plan, typed);
        QVERIFY(fieldValue(*plan, findRow(*plan, plan->workloads[0].uid), "inputs.precision") == Value(kept));
    }
}

QTEST_MAIN(TestServiceStartView)
#include "tst_service_start_view.moc"
