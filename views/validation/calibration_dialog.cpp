#include "views/validation/calibration_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "store/plan_file.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/validation/calibration_tables.h"
#include "views/validation/check_words.h"
#include "views/validation/figures_view.h"
#include "views/validation/stored_sets_button.h"

namespace jw {
namespace {

template <class Texts> QStringList listOf(const Texts& texts)
{
    QStringList list;
    for (const std::string_view text : texts)
        list << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return list;
}

/// Ids and names of the catalogue's rows that `takes` takes.
template <class Rows, class Takes> std::pair<QStringList, QStringList> idsOf(const Rows& rows, Takes takes)
{
    std::pair<QStringList, QStringList> lists; // names, ids
    for (const auto& row : rows)
        if (takes(row)) {
            lists.first << QString::fromStdString(row.name);
            lists.second << QString::fromStdString(row.id);
        }
    return lists;
}

std::string chosen(const QComboBox& box) { return box.currentData().toString().toStdString(); }

void choose(QComboBox& box, const std::string& value)
{
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(value))));
}

} // namespace

CalibrationDialog::CalibrationDialog(PlanDocument& document, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_look(look),
      m_named(new QLabel(this)),
      m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_rows(new FiguresView(look, this)),
      m_sets(new FiguresView(look, this)),
      m_stored(new StoredSetsButton(document, this)),
      m_job([this](const Result<CalibrationRunPtr>& run) { take(run); },
            [this](JobState state) { m_progress->setValue(static_cast<int>(100.0 * state.done)); })
{
    setWindowTitle(tr("Calibrate from measurements"));
    build();
    showAll();
}

CalibrationDialog::~CalibrationDialog() = default;

void CalibrationDialog::build()
{
    auto* intro = new QLabel(
        tr("Latencies that you measured make predictions for the same accelerator, engine, precision and "
           "model better. Choose CSV files with the columns of the validation rows, or results of the "
           "serving benchmarks of vLLM (JSON) and SGLang (JSON lines)."),
        this);
    for (QLabel* label : {intro, m_message})
        label->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMinimumHeight(m_look.px(34)); // two lines, so that a longer reason moves nothing
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setAccessibleName(tr("Measured rows"));
    m_sets->setAccessibleName(tr("Sets and their errors before and after"));
    m_progress->setAccessibleName(tr("Progress of the fit"));
    m_progress->setTextVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(m_look.px(10));
    column->addWidget(intro);
    column->addWidget(fileRow());
    column->addWidget(factRow());
    column->addWidget(m_rows, 3);
    column->addWidget(m_sets, 2);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(buttonRow());
    resize(m_look.px(1000), m_look.px(620));
}

QWidget* CalibrationDialog::fileRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (const bool folder : {false, true}) {
        auto* button = new QPushButton(folder ? tr("Choose a folder…") : tr("Choose files…"), row);
        button->setAutoDefault(false);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, folder] { ask(folder); });
    }
    m_named->setParent(row);
    m_named->setProperty("type", QStringLiteral("secondary"));
    m_named->setTextFormat(Qt::PlainText);
    line->addWidget(m_named, 1);
    return row;
}

QComboBox* CalibrationDialog::choice(const QString& name, const QStringList& texts, const QStringList& values)
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->addItem(tr("As the file says"), QString());
    for (int i = 0; i < texts.size(); ++i)
        box->addItem(texts[i], values[i]);
    connect(box, &QComboBox::activated, this, &CalibrationDialog::start);
    return box;
}

QWidget* CalibrationDialog::factRow()
{
    const Catalogue& catalogue = builtInCatalogue();
    const auto [devices, deviceIds] = idsOf(catalogue.accelerators, [](const auto&) { return true; });
    const auto [models, modelIds] = idsOf(catalogue.models, [](const ModelRow& row) {
        return row.kind == ModelKind::DenseLm || row.kind == ModelKind::MoeLm;
    });
    const QStringList engines = listOf(serveEngineTexts), precisions = listOf(publishedServingTexts),
                      counts{"1", "2", "4", "8"};
    auto* row = new QWidget(this);
    row->setToolTip(tr("What results of benchmarks do not say. In a CSV file, these choose rows."));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, const QStringList& texts, const QStringList& values) {
        QComboBox* box = choice(name, texts, values);
        auto* label = new QLabel(name, row);
        label->setBuddy(box);
        auto* column = new QVBoxLayout;
        column->addWidget(label);
        column->addWidget(box);
        line->addLayout(column, 1);
        return box;
    };
    m_accelerator = add(tr("Accelerator"), devices, deviceIds);
    m_model = add(tr("Model"), models, modelIds);
    m_engine = add(tr("Engine"), engines, engines);
    m_precision = add(tr("Weights"), precisions, precisions);
    m_tp = add(tr("GPUs of a replica"), counts, counts);
    return row;
}

QWidget* CalibrationDialog::buttonRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_store = new QPushButton(tr("Store in the plan"), row);
    m_store->setProperty("kind", QStringLiteral("primary"));
    m_store->setDefault(true);
    m_close = new QPushButton(row);
    m_close->setAutoDefault(false);
    m_stored->setParent(row);
    line->addWidget(m_stored);
    line->addStretch();
    line->addWidget(m_store);
    line->addWidget(m_close);
    connect(m_store, &QPushButton::clicked, this, &CalibrationDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &CalibrationDialog::reject);
    return row;
}

void CalibrationDialog::ask(bool folder)
{
    auto* dialog =
        new QFileDialog(this, folder ? tr("Choose a folder of measurements") : tr("Choose measurements"), {},
                        tr("Measurements (*.csv *.json *.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CalibrationDialog::setFiles);
    dialog->open();
}

void CalibrationDialog::setFiles(const QStringList& paths)
{
    m_files.clear();
    for (const QString& path : paths)
        for (std::string& file : filesOfRows(path.toStdString()))
            m_files.push_back(std::move(file));
    if (!m_files.empty())
        return start();
    m_job.cancel();
    m_run.reset();
    tell(tr("There is no .csv, .json or .jsonl file in this folder. Choose another one."));
    showAll();
}

void CalibrationDialog::setFacts(const BenchmarkFacts& facts)
{
    choose(*m_accelerator, facts.accelerator);
    choose(*m_model, facts.model);
    choose(*m_engine, facts.engine);
    choose(*m_precision, facts.precision
                             ? std::string(publishedServingTexts[static_cast<std::size_t>(*facts.precision)])
                             : std::string());
    choose(*m_tp, facts.tp ? std::to_string(static_cast<int>(*facts.tp)) : std::string());
    start();
}

BenchmarkFacts CalibrationDialog::facts() const
{
    BenchmarkFacts said{.accelerator = chosen(*m_accelerator), .model = chosen(*m_model)};
    said.engine = chosen(*m_engine);
    const std::string precision = chosen(*m_precision), tp = chosen(*m_tp);
    const auto at = std::ranges::find(publishedServingTexts, precision);
    if (at != publishedServingTexts.end())
        said.precision = static_cast<PublishedServing>(at - publishedServingTexts.begin());
    if (!tp.empty())
        said.tp = std::stod(tp);
    return said;
}

void CalibrationDialog::start()
{
    if (m_files.empty())
        return;
    tell({});
    m_job.start([files = m_files, said = facts()](const std::stop_token& stop, const Progress& progress) {
        return calibrationRun(files, said, stop,
                              [&](std::size_t done, std::size_t of) { progress.say(done, of); });
    });
    showAll();
}

void CalibrationDialog::take(const Result<CalibrationRunPtr>& run)
{
    m_run = run ? *run : nullptr;
    tell(run ? calibrationWords((*run)->answer) : rowsErrorText(run.error()));
    showAll();
    emit fitted();
}

void CalibrationDialog::showAll()
{
    const bool fitting = m_job.isRunning();
    m_named->setText(m_files.empty() ? tr("No files yet")
                                     : tr("%n file(s)", nullptr, static_cast<int>(m_files.size())));
    m_progress->setVisible(fitting);
    if (fitting)
        m_progress->setValue(0);
    const ReadyTable rows = m_run ? measuredTable(*m_run) : ReadyTable{};
    const ReadyTable sets = m_run ? calibrationTable(m_run->answer) : ReadyTable{};
    m_rows->figures().setFigures(rows.heads, rows.rows);
    m_sets->figures().setFigures(sets.heads, sets.rows);
    m_store->setEnabled(!fitting && m_run && std::ranges::any_of(m_run->answer.sets, &Calibration::fitted));
    m_close->setText(fitting ? tr("Stop") : tr("Close"));
}

void CalibrationDialog::tell(const QString& words) { m_message->setText(words); }

QString CalibrationDialog::message() const { return m_message->text(); }

void CalibrationDialog::accept()
{
    if (!m_store->isEnabled())
        return;
    const std::string source = m_run->source();
    const auto done =
        m_document.edit({JW_TERM("jw::EditText", "Calibrate from %1"), {{source}}}, [&](Plan& plan) {
            putSets(plan, m_run->answer, source, utcNow().substr(0, 10));
            return Result<void>();
        });
    if (!done)
        return tell(errorText(done.error(), *m_document.plan()));
    QDialog::accept();
}

void CalibrationDialog::reject()
{
    if (!m_job.isRunning())
        return QDialog::reject();
    m_job.cancel();
    tell(tr("Stopped."));
    showAll();
}

} // namespace jw
