#include "views/catalogue/catalogue_csv.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>

#include "store/plan_file.h"
#include "views/catalogue/import_dialog.h"
#include "views/catalogue/plan_copies.h"
#include "views/common/words.h"

namespace jw {
namespace {

constexpr qint64 mostBytes = 1 << 20; ///< a thousand rows have a third of it

/// The one CSV file that is dropped; "" for anything else.
QString droppedFile(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace

Result<void> takeImport(PlanDocument& document, const CatalogueImport& import)
{
    const std::size_t scenario = document.currentScenario();
    return document.edit({JW_TERM("jw::EditText", "Import rows from CSV"), {}},
                         [&](Plan& plan) { return takeRows(plan, scenario, import, utcNow()); });
}

CatalogueCsv::CatalogueCsv(PlanDocument& document, const Look& look, QWidget* page)
    : QObject(page),
      m_document(document),
      m_look(look),
      m_page(page)
{
    page->setAcceptDrops(true);
    page->installEventFilter(this);
    auto* shortcut = new QShortcut(QKeySequence::Paste, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &CatalogueCsv::paste);
}

bool CatalogueCsv::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // QDragEnterEvent is one too
    const QString path = droppedFile(*drop->mimeData());
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        openFile(path);
    return true;
}

void CatalogueCsv::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.trimmed().isEmpty())
        openText(text.toUtf8());
}

void CatalogueCsv::askForFile()
{
    auto* dialog = new QFileDialog(m_page, tr("Import rows from CSV"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CatalogueCsv::openFile);
    dialog->open();
}

void CatalogueCsv::openFile(const QString& path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    if (open && file.size() <= mostBytes)
        openText(file.readAll());
    else
        emit refused(open ? tr("This file is too large for a table of the catalogue.")
                          : tr("Cannot read the file: %1").arg(file.errorString()));
}

ImportDialog* CatalogueCsv::openText(const QByteArray& csv)
{
    auto import = readRows(viewOf(m_document), csv.toStdString());
    emit refused(import ? QString() : words(import.error()));
    if (!import)
        return nullptr;
    auto* dialog = new ImportDialog(std::move(*import), *m_document.plan(), m_look, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->import()); });
    dialog->open();
    return dialog;
}

void CatalogueCsv::take(const CatalogueImport& import)
{
    const auto done = takeImport(m_document, import);
    emit refused(done ? QString() : errorText(done.error(), *m_document.plan()));
    if (done)
        emit imported(*import.table);
}

/// A file that is no such table: the text of a syntax fault has its line.
QString CatalogueCsv::words(const Error& error) const
{
    const QString text = shownText(messageOf(error, nullptr));
    //: %1 is what is wrong with the text of a table
    const QString told = tr("This is no table that a plan can take. %1").arg(text);
    if (error.row == 0 || error.kind == Error::Kind::Syntax)
        return told;
    //: %1 is a line of a file, %2 what is wrong with it
    return tr("This is no table that a plan can take. Line %1: %2").arg(error.row).arg(text);
}

} // namespace jw
