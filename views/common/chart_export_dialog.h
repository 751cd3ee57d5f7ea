// Asks for format, size and resolution of a chart, then writes it to a file or the clipboard.
#pragma once

#include <QDialog>

#include "views/charts/chart_export.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace jw {

class Chart;
class Look;

class ChartExportDialog final : public QDialog {
    Q_OBJECT

public:
    ChartExportDialog(const Chart& chart, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ExportSize size() const;
    [[nodiscard]] QString suffix() const; ///< "png", "svg", "pdf", "csv"
    void setSuffix(const QString& suffix);

    /// Writes the chart; a path without a suffix gets that of the format. Closes the dialog when done, else
    /// says why not.
    void exportTo(const QString& path);

signals:
    void exported(const QString& path);

private:
    void build();
    void askForPath();
    void copy();
    void formatChosen();

    ChartData m_data;
    ChartStyle m_style;
    QComboBox* m_format; ///< all owned
    QDoubleSpinBox *m_width, *m_height;
    QSpinBox* m_dpi;
    QLabel* m_problem;
};

/// Opens the dialog over `parent`; it goes away by itself.
void openExportDialog(const Chart& chart, const Look& look, QWidget* parent);

} // namespace jw
