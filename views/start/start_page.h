// The first page: samples as cards, recent files, what can be recovered.
#pragma once

#include <QWidget>

#include <vector>

#include "document/plan_evaluation.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace jw {

class Look;
class Panel;

/// A file opened before
struct RecentCard {
    QString path;
    bool pinned = false, missing = false;
};

class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const Look& look, QWidget* parent = nullptr);

    void setRecent(const std::vector<RecentCard>& files);

signals:
    void sampleChosen(const QString& name);
    void fileChosen(const QString& path);
    void fileForgotten(const QString& path);
    void filePinned(const QString& path, bool pinned);
    void newRequested();
    void trainingRequested();
    void serviceRequested();
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void rebuildSamples();
    void rebuildRecent();

    const Look& m_look;
    std::vector<EvaluationPtr> m_samples; ///< in the order of sampleCards()
    std::vector<RecentCard> m_files;
    QLabel *m_title, *m_intro; ///< all owned by this page
    QPushButton *m_new, *m_train, *m_serve, *m_open;
    Panel *m_samplePanel, *m_recentPanel;
    QGridLayout* m_grid;
    QBoxLayout* m_recent;
    QWidget* m_gridHost;
    QWidget* m_recentHost;
    int m_columns = 0;
};

} // namespace jw
