// The files of the page Validation: rows in, what is said of them, the rows shown out.
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
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

/// Of the rows shown: what is predicted of them, and what is not.
QString ValidationPage::predictedText(const std::vector<std::size_t>& shown) const
{
    qulonglong predicted = 0, refused = 0, unread = 0;
    for (const std::size_t row : shown) {
        const RowCheck& check = m_rows.run().checks[row];
        predicted += check.predicted ? 1 : 0;
        unread += check.unread ? 1 : 0;
        refused += !check.predicted && !check.unread ? 1 : 0;
    }
    const auto number = [](qulonglong count) { return QLocale().toString(count); };
    if (unread == 0)
        //: %1 and %2 are numbers of figures
        return tr("%1 predicted, %2 refused").arg(number(predicted), number(refused));
    //: %1 to %3 are numbers of figures
    return tr("%1 predicted, %2 refused, %3 cannot be read")
        .arg(number(predicted), number(refused), number(unread));
}

QString ValidationPage::aboutText(const std::vector<std::size_t>& shown) const
{
    const bool serving = m_rows.run().kind == RowKind::Serving; // several figures of a row
    const QString some = QLocale().toString(static_cast<qulonglong>(shown.size()));
    const QString all = QLocale().toString(m_rows.rowCount());
    const QString counted = (serving ? tr("%1 of %2 figures").arg(some, all)
                                     //: %1 are the rows shown, %2 all rows
                                     : tr("%1 of %2 rows").arg(some, all)) +
                            QStringLiteral(" · ") + predictedText(shown);
    const QString file = QFileInfo(QString::fromStdString(m_rows.run().file)).fileName();
    if (!file.isEmpty())
        //: %1 is the name of a file, %2 a text such as 3 of 12 rows
        return tr("Rows of %1 · %2").arg(file, counted);
    //: %1 is a text such as 74 of 186 rows
    return serving ? tr("Serving benchmarks · %1").arg(counted)
                   //: %1 is a text such as 74 of 186 rows
                   : tr("Published training runs · %1").arg(counted);
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
