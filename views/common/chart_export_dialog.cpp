#include "views/common/chart_export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/words.h"

namespace jw {
namespace {

constexpr std::array suffixes{"png", "svg", "pdf", "csv"};

} // namespace

ChartExportDialog::ChartExportDialog(const Chart& chart, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_data(chart.data()),
      m_style(chart.exportStyle()),
      m_format(new QComboBox(this)),
      m_width(new QDoubleSpinBox(this)),
      m_height(new QDoubleSpinBox(this)),
      m_dpi(new QSpinBox(this)),
      m_problem(new QLabel(this))
{
    setWindowTitle(tr("Export chart"));
    setMinimumWidth(look.px(360));
    build();
    formatChosen();
}

void ChartExportDialog::build()
{
    m_format->addItems(
        {tr("PNG, an image"), tr("SVG, a drawing"), tr("PDF, a drawing"), tr("CSV, the numbers")});
    const ExportSize usual;
    for (const auto& [box, value] : {std::pair{m_width, usual.widthMm}, {m_height, usual.heightMm}}) {
        box->setRange(20.0, 2000.0);
        box->setSuffix(tr(" mm"));
        box->setValue(value);
    }
    m_dpi->setRange(36, 1200);
    m_dpi->setValue(usual.dpi);
    m_dpi->setSuffix(tr(" dpi"));
    m_problem->setProperty("type", QStringLiteral("errorBox"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Resolution"), m_dpi);
    m_format->setAccessibleName(tr("Format"));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_dpi->setAccessibleName(tr("Resolution"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    auto* copyButton = buttons->addButton(tr("Copy to clipboard"), QDialogButtonBox::ActionRole);
    save->setDefault(true);
    save->setProperty("kind", QStringLiteral("primary"));
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addWidget(m_problem);
    rows->addWidget(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ChartExportDialog::formatChosen);
    connect(save, &QPushButton::clicked, this, &ChartExportDialog::askForPath);
    connect(copyButton, &QPushButton::clicked, this, &ChartExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportSize ChartExportDialog::size() const { return {m_width->value(), m_height->value(), m_dpi->value()}; }

QString ChartExportDialog::suffix() const
{
    return QString::fromLatin1(suffixes[static_cast<std::size_t>(m_format->currentIndex())]);
}

void ChartExportDialog::setSuffix(const QString& suffix)
{
    for (std::size_t i = 0; i < suffixes.size(); ++i)
        if (suffix == QLatin1String(suffixes[i]))
            m_format->setCurrentIndex(static_cast<int>(i));
}

/// Resolution counts for images, size for drawings, neither for numbers.
void ChartExportDialog::formatChosen()
{
    m_dpi->setEnabled(suffix() == QLatin1String("png"));
    m_width->setEnabled(suffix() != QLatin1String("csv"));
    m_height->setEnabled(suffix() != QLatin1String("csv"));
    m_problem->hide();
}

void ChartExportDialog::askForPath()
{
    auto* files = new QFileDialog(this, tr("Export chart"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(suffix());
    files->setNameFilter(QStringLiteral("*.") + suffix());
    files->selectFile(tr("chart") + QLatin1Char('.') + suffix());
    connect(files, &QFileDialog::fileSelected, this, &ChartExportDialog::exportTo);
    files->open();
}

void ChartExportDialog::exportTo(const QString& path)
{
    const QString full = QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix() : path;
    const auto done = exportChart(m_data, m_style, full, size());
    if (done) {
        emit exported(full);
        return accept();
    }
    m_problem->setText(shownText(messageOf(done.error(), nullptr)));
    m_problem->show();
}

void ChartExportDialog::copy()
{
    copyChart(m_data, m_style);
    accept();
}

void openExportDialog(const Chart& chart, const Look& look, QWidget* parent)
{
    auto* dialog = new ChartExportDialog(chart, look, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace jw
