// What results of benchmarks do not say of a measurement, to be chosen: accelerator, model, engine,
// precision.
#pragma once

#include <QWidget>

#include "validation/serving_benchmark.h"

class QComboBox;
class QHBoxLayout;

namespace jw {

/// In the language of the moment it is made in: part of a dialog.
class FactsBar final : public QWidget {
    Q_OBJECT

public:
    explicit FactsBar(QWidget* parent = nullptr);

    [[nodiscard]] BenchmarkFacts facts() const; ///< as chosen; a choice left to the file is empty
    void choose(const BenchmarkFacts& facts);

signals:
    void chosenByUser();

private:
    QComboBox* add(QHBoxLayout& line, const QString& name, const QStringList& texts,
                   const QStringList& values);

    QComboBox *m_accelerator, *m_model, *m_engine, *m_precision, *m_tp; ///< all owned
};

} // namespace jw
