// The files of the page Validation: rows in, the rows shown out.
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

#include "validation/check_summary.h"
#include "views/common/save_bytes.h"
#include "views/common/segments.h"
#include "views/common/words.h"
#include "views/validation/check_words.h"
#include "views/validation/checks_bar.h"
#include "views/validation/checks_view.h"
#include "views/validation/validation_page.h"

namespace jw {

void ValidationPage::load(const QString& path)
{
    m_asked = true;
    tell({});
    m_job.start([file = path.toStdString(), kind = kind()](const std::stop_token&) {
        return checkedRun(file, kind);
    });
}

void ValidationPage::take(const Result<CheckRunPtr>& run)
{
    if (!run) {
        tell(rowsErrorText(run.error()));
    } else {
        m_rows.setRun(*run);
        m_kinds->choose(static_cast<int>((*run)->kind));
        m_builtIn->setVisible(!(*run)->file.empty());
        m_filter->fill();
        m_view->fitColumns();
        if (!(*run)->file.empty())
            tellUnits(**run);
    }
    emit rowsShown();
}

/// Of a file of one's own: figures so far off that their unit is in doubt.
void ValidationPage::tellUnits(const CheckRun& run)
{
    QStringList doubts;
    for (const UnitDoubt& doubt : unitDoubtsOf(run.checks))
        doubts << remarkText(remarkOf(doubt));
    tell(doubts.join(QLatin1Char('\n')));
}

Result<void> ValidationPage::exportCsv(const QString& path) const
{
    return saveBytes(path, QByteArray::fromStdString(toCsv(csvOf(m_rows.run(), m_found.shownRows()))));
}

void ValidationPage::askRowsPath()
{
    auto* dialog = new QFileDialog(this, tr("Open a file of rows"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ValidationPage::load);
    dialog->open();
}

void ValidationPage::askCsvPath()
{
    auto* dialog = new QFileDialog(this, tr("Export the rows shown"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("validation.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto done = exportCsv(path);
        tell(done ? QString() : shownText(messageOf(done.error(), nullptr)));
    });
    dialog->open();
}

void ValidationPage::tell(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

} // namespace jw
