#include "views/validation/calibration_dialog.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

#include "store/plan_file.h"
#include "views/common/look.h"
#include "views/common/words.h"
#include "views/validation/calibration_help.h"
#include "views/validation/calibration_tables.h"
#include "views/validation/check_words.h"
#include "views/validation/facts_bar.h"
#include "views/validation/figures_view.h"
#include "views/validation/stored_sets_button.h"

namespace jw {
namespace {

/// Files and folders of this machine.
QStringList droppedPaths(const QDropEvent& drop)
{
    QStringList paths;
    for (const QUrl& url : drop.mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

/// Parts that take the keyboard join in the order of Tab, in build().
CalibrationDialog::CalibrationDialog(PlanDocument& document, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_look(look),
      m_named(new QLabel(this)),
      m_message(new QLabel(this)),
      m_facts(new FactsBar),
      m_stack(new QStackedWidget),
      m_help(new CalibrationHelp(look)),
      m_progress(new QProgressBar(this)),
      m_rows(new FiguresView(look)),
      m_sets(new FiguresView(look)),
      m_stored(new StoredSetsButton(document)),
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
    setAcceptDrops(true);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMinimumHeight(m_look.px(34)); // two lines, so that a longer reason moves nothing
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setAccessibleName(tr("Measured rows"));
    m_sets->setAccessibleName(tr("Sets and their errors before and after"));
    m_progress->setAccessibleName(tr("Progress of the fit"));
    m_progress->setTextVisible(false);
    auto* answer = new QWidget;
    auto* tables = new QVBoxLayout(answer);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(m_look.px(10));
    tables->addWidget(m_rows, 3);
    tables->addWidget(m_sets, 2);
    m_stack->addWidget(m_help);
    m_stack->addWidget(answer);
    connect(m_facts, &FactsBar::chosenByUser, this, &CalibrationDialog::start);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(m_look.px(10));
    column->addWidget(fileRow());
    column->addWidget(m_facts);
    column->addWidget(m_stack, 1);
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
    for (const QString& path : paths) {
        auto files = filesOfRows(path.toStdString());
        if (!files)
            return refuse(files.error());
        std::ranges::move(*files, std::back_inserter(m_files));
    }
    start();
}

/// What was read before goes with the files.
void CalibrationDialog::refuse(const Error& error)
{
    m_files.clear();
    m_job.cancel();
    m_run.reset();
    //: %1 is a folder, %2 what is wrong with it
    tell(tr("%1: %2").arg(QString::fromStdString(error.field), rowsErrorText(error)));
    showAll();
}

void CalibrationDialog::setFacts(const BenchmarkFacts& facts)
{
    m_facts->choose(facts);
    start();
}

void CalibrationDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPaths(*event).isEmpty())
        event->acceptProposedAction();
}

void CalibrationDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    setFiles(droppedPaths(*event));
}

void CalibrationDialog::start()
{
    if (m_files.empty())
        return;
    tell({});
    m_job.start(
        [files = m_files, said = m_facts->facts()](const std::stop_token& stop, const Progress& progress) {
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
    m_stack->setCurrentIndex(fitting || m_run ? 1 : 0);
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
